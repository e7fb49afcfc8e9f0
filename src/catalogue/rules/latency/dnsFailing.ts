import { dnsErrors } from '../../entries/latency/dns';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const dnsFailing: AlertRule = {
  id: 'dns-failing',
  title: 'Cluster DNS fails to answer',
  group: LATENCY,
  severity: 'critical',
  profile: 'quiet',
  entry: dnsErrors,
  above: 0.05,
  bounds: { min: 0.005, max: 0.5 },
  for: '2m',
  keepFiringFor: '5m',
  subject: null,
  summary: 'Cluster DNS: {value|percent} of questions get no answer',
  impact: 'Pods cannot find the services they call: requests fail all over the cluster.',
  cause:
    '{value|percent} of CoreDNS’s answers were SERVFAIL over the last 2 minutes (threshold {threshold|percent}): it could not find out.',
  nextStep: 'Read CoreDNS’s log: it names the question and the server that did not answer.',
  kubectl: 'kubectl -n kube-system logs -l k8s-app=kube-dns --tail=50',
  runbook: {
    meaning:
      'CoreDNS answers a question with SERVFAIL when it could not find out: the server it forwards to does not answer, or it cannot reach the API server. That a name does not exist (NXDOMAIN) is no failure and is not counted.',
    impact:
      'Programs get "temporary failure in name resolution" and their calls fail, inside the cluster or to the outside.',
    check: [
      'CoreDNS’s log: `kubectl -n kube-system logs -l k8s-app=kube-dns --tail=100`.',
      'Which zone: `sum by (zone, rcode) (rate(coredns_dns_responses_total[5m]))`.',
      'Whether the servers in `forward` (mostly those of the node’s `/etc/resolv.conf`) answer from the node.',
      'Whether CoreDNS reaches the API server: `kubernetes` plugin errors in its log.',
    ],
    fix: [
      '**`i/o timeout` to another server**: a firewall, a full conntrack table or that server.',
      '**`plugin/loop`**: CoreDNS forwards to itself; name other servers in its Corefile.',
      '**API server not reached**: network policy or kube-proxy on its node.',
    ],
  },
};
