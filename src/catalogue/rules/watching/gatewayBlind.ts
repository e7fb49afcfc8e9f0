import { gatewayBlind as entry } from '../../entries/watching/gateway';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const gatewayBlind: AlertRule = {
  id: 'gateway-blind',
  title: 'The Clusterscope gateway is blind',
  group: WATCHING,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '2m',
  subject: null,
  summary: 'The Clusterscope gateway does not see {value|count} kinds of objects',
  impact: 'Pages show an old state of these kinds and say so; alerts about them may be late or missing.',
  cause: '{value|count} kinds have not been up to date for 5 minutes: their lists or watches fail.',
  nextStep: 'Read the gateway’s log: it names the kind and what the API server answered.',
  kubectl: 'kubectl -n clusterscope logs deploy/clusterscope-gateway --tail=50',
  runbook: {
    meaning:
      'The gateway keeps a live copy of each kind it shows. For some kinds no gateway of this cluster has had a complete list with a running watch for five minutes. Kinds that it may not read, or that the cluster does not have, do not count.',
    impact:
      'What the pages show of these kinds is old; they say how old. Metrics of these kinds keep their last values.',
    check: [
      'Which: `clusterscope_kind_synced == 0`, and `clusterscope_kind_state == 1` for the state.',
      'The gateway’s log.',
      'Whether the API server is well: `kubectl get --raw "/readyz?verbose"`.',
    ],
    fix: [
      '**All kinds**: the API server, or the way to it.',
      '**401**: the ServiceAccount’s token; restart the gateway.',
      '**One kind, 429 or timeouts**: very many objects of it; look at `clusterscope_kind_objects`.',
    ],
  },
};
