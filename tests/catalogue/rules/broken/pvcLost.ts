import type { RuleCase, RuleCases } from '../ruleCase';
import { at, twice } from './series';

const phase = (word: string) =>
  `kube_persistentvolumeclaim_status_phase{namespace="shop",persistentvolumeclaim="data",phase="${word}"}`;
const ALERT = { namespace: 'shop', persistentvolumeclaim: 'data' };

const cases: RuleCase[] = [
  {
    name: 'told once by two exporters; over when it is gone',
    series: twice({ [phase('Lost')]: '0x20 1x40 stale' }),
    expect: [at('5m'), at('5m15s', ALERT), at('15m', ALERT), at('21m')],
  },
  { name: 'in another phase', series: { [phase('Bound')]: '1x60', [phase('Lost')]: '0x60' }, expect: [at('10m')] },
];

export const pvcLost: RuleCases = {
  rule: 'pvc-lost',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m15s',
    annotations: {
      summary: 'data (shop): the volume of the claim is gone',
      description:
        'Its data cannot be reached; pods that use it do not start. The claim is Lost: the volume it was bound to no longer exists.',
      impact: 'Its data cannot be reached; pods that use it do not start.',
      cause: 'The claim is Lost: the volume it was bound to no longer exists.',
      next_step:
        'Do not delete the claim yet: see whether the disk still exists at the provider, then restore the volume or a backup.',
      kubectl: 'kubectl -n shop describe pvc data',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/persistentvolumeclaims/shop/data?cluster=clusterscope',
      runbook: 'docs/runbooks/pvc-lost.md',
    },
  },
};
