import { dnsLatency } from '../../entries/latency/dns';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const dnsSlow: AlertRule = {
  id: 'dns-slow',
  title: 'Cluster DNS is slow',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: dnsLatency,
  above: 1,
  bounds: { min: 0.05, max: 8 },
  for: '5m',
  keepFiringFor: '5m',
  subject: null,
  summary: 'Cluster DNS: one answer in a hundred takes longer than {value|duration}',
  impact: 'Programs that look up a name before each connection are slower by that time.',
  cause:
    'CoreDNS answered 99 % of questions within {value|duration} over the last 5 minutes (threshold {threshold|duration}).',
  nextStep: 'See whether names of the cluster or names outside are slow, and whether CoreDNS is short of CPU.',
  kubectl: 'kubectl -n kube-system logs -l k8s-app=kube-dns --tail=50',
  runbook: {
    meaning:
      'The 99th percentile of the time CoreDNS takes to answer is above the threshold. Names outside the cluster count too: for them CoreDNS asks another server and waits.',
    impact: 'Each new connection of each pod that looks up a name waits; clients give up after 5 s.',
    check: [
      'Inside or outside: `histogram_quantile(0.99, sum by (to, le) (rate(coredns_proxy_request_duration_seconds_bucket[5m])))` is the server asked.',
      'CPU and throttling of the CoreDNS pods: their workload page.',
      'From a pod: `nslookup kubernetes.default` and `nslookup example.com`, several times.',
    ],
    fix: [
      '**Outside**: repair or replace the servers in `forward`; cache longer.',
      '**CPU**: more replicas or a higher limit of CoreDNS.',
      '**Too many questions**: `ndots:5` asks five names for each outside one; set `dnsConfig` or end names with a dot; use NodeLocal DNSCache.',
    ],
  },
};
