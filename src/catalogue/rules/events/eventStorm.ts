import { eventStorm as entry } from '../../entries/events/eventStorm';
import { EVENTS } from '../groups';
import type { AlertRule } from '../rule';

export const eventStorm: AlertRule = {
  id: 'event-storm',
  title: 'Kubernetes warns about many things at once',
  group: EVENTS,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '5m',
  subject: null,
  summary: 'Storm of events: {value|count} warnings within 5 minutes, about many objects',
  impact: 'So many warnings at once mostly have one cause: a node, the network, a registry, a webhook or a quota.',
  cause:
    '{value|count} warning events in the last 5 minutes, about more objects than single messages could tell; those are kept back.',
  nextStep: 'Count the warnings by reason: the most frequent one, and what its objects have in common, is the cause.',
  kubectl: 'kubectl get events -A --field-selector type=Warning --sort-by=.lastTimestamp',
  runbook: {
    meaning:
      'More than three owners have more than four warning events each of one reason within five minutes, or more than twenty owners have any. One message with the count takes the place of single ones, until six minutes after the storm. Reasons with rules of their own (probes, images, scheduling, volumes, …) do not count.',
    impact: 'Depends on the cause. A storm by itself also fills etcd, slows the API server and hides single warnings.',
    check: [
      'Reasons by number: `kubectl get events -A --field-selector type=Warning -o jsonpath="{range .items[*]}{.reason}{\'\\n\'}{end}" | sort | uniq -c | sort -rn | head`.',
      'By owner and reason: `topk(10, sum by (namespace, owner_kind, owner, reason) (increase(clusterscope_events_total{type="Warning"}[10m])))`.',
      'What the objects share: node, namespace, image registry, StorageClass.',
    ],
    fix: [
      '**One node**: cordon and drain it.',
      '**One namespace**: its quota, its network policy or a release that went wrong; roll it back.',
      '**Everywhere**: DNS, network plugin, registry, admission webhook, an expired certificate.',
    ],
  },
};
