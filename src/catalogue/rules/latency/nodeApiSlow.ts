import { nodeApiLatency } from '../../entries/latency/nodeApiLatency';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const nodeApiSlow: AlertRule = {
  id: 'node-api-slow',
  title: 'A node reaches the API server slowly',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: nodeApiLatency,
  above: 0.5,
  bounds: { min: 0.05, max: 10 },
  for: '2m',
  keepFiringFor: '5m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node} waits {value|duration} for the API server, more than three times as long as others',
  impact: 'Pods on this node start, stop and change their readiness late; a longer delay makes the node NotReady.',
  cause:
    'Requests of its kubelet took {value|duration} on average over the last 2 minutes (threshold {threshold|duration}); the API server and other nodes are faster, so it is the way between them.',
  nextStep: 'Measure the way from the node to the API server: round trip, loss, name resolution, proxies in between.',
  kubectl: 'kubectl describe node {node}',
  runbook: {
    meaning:
      'The kubelet measures how long each of its requests to the API server takes. On this node the mean of two minutes is above the threshold and more than three times what the median node sees. Where fewer than three kubelets are scraped, it is compared with the time the API server says it needed itself.',
    impact:
      'Everything the node hears and tells is late: new pods, deletions, readiness (and so traffic from Services), its own heartbeat. When a heartbeat is 40 s late the node is taken for lost.',
    check: [
      'Round trip and loss on the node: `ping` and `mtr` to the API server’s address, `ss -ti` for retransmissions.',
      'Time of one request from the node: `curl -sk -o /dev/null -w "%{time_namelookup} %{time_connect} %{time_appconnect} %{time_total}\\n" https://<api-server>/readyz`.',
      'Whether nodes of the same zone or switch are slow as well: the Nodes page, column API latency.',
      'Whether the node itself is short of CPU or its network card is full: the charts on the node’s page.',
    ],
    fix: [
      '**Long round trip or loss**: the line, VPN or overloaded gateway between this node and the API server.',
      '**Slow name resolution**: the resolver of the node; the kubelet looks the API server up anew for each connection.',
      '**Slow TLS**: the node has no CPU left; move pods away or give the kubelet reserved CPU.',
      '**Only this node, fast network**: restart the kubelet; a proxy or connection that it holds may be bad.',
    ],
  },
};
