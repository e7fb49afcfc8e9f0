import { gatewayGone } from '../../entries/watching/gateway';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const gatewayDown: AlertRule = {
  id: 'gateway-down',
  title: 'The Clusterscope gateway is down',
  group: WATCHING,
  severity: 'warning',
  profile: 'quiet',
  entry: gatewayGone,
  above: 0,
  bounds: null,
  for: '3m',
  keepFiringFor: '2m',
  subject: null,
  summary: 'The Clusterscope gateway does not answer',
  impact: 'Pages show no objects; alerts come without their cause, and none about events and Services.',
  cause: 'Prometheus has had no answer from it for 3 minutes, though it had before.',
  nextStep: 'See whether its pod runs, and what it logged last.',
  kubectl: 'kubectl -n clusterscope get pods',
  runbook: {
    meaning:
      'Prometheus cannot scrape the Clusterscope gateway of this cluster any more, for longer than a restart takes. Other targets answer.',
    impact:
      'The app’s pages about objects are empty. Rules that rest on the gateway are silent; if it stands in for kube-state-metrics, nearly all rules are.',
    check: [
      'Its pod: `kubectl -n clusterscope get pods`.',
      'Its log: `kubectl -n clusterscope logs deploy/clusterscope-gateway --tail=50`.',
      'The target’s error in Prometheus: 403 is a token that does not fit.',
    ],
    fix: [
      '**OOMKilled**: give it more memory; docs/gateway.md says how much for how many pods.',
      '**403**: Prometheus and the gateway have different tokens.',
      '**Taken away on purpose**: the alert ends by itself after six hours.',
    ],
  },
};
