import type { RuleCase, RuleCases } from '../ruleCase';
import { at, twice } from './series';

const phase = (word: string) => `kube_persistentvolume_status_phase{persistentvolume="data",phase="${word}"}`;
const ALERT = { persistentvolume: 'data' };

const cases: RuleCase[] = [
  {
    name: 'told once by two exporters; over when it is gone',
    series: twice({ [phase('Failed')]: '0x20 1x40 stale' }),
    expect: [at('6m'), at('6m15s', ALERT), at('15m', ALERT), at('21m')],
  },
  { name: 'in another phase', series: { [phase('Released')]: '1x60', [phase('Failed')]: '0x60' }, expect: [at('10m')] },
];

export const pvFailed: RuleCases = {
  rule: 'pv-failed',
  cases,
  words: {
    case: cases[0]!.name,
    at: '6m15s',
    annotations: {
      summary: 'Volume data failed',
      description:
        'Nobody at once: the claim is gone, and the disk goes on to cost. The volume is in phase Failed: it could not be deleted or recycled after its claim was released.',
      impact: 'Nobody at once: the claim is gone, and the disk goes on to cost.',
      cause: 'The volume is in phase Failed: it could not be deleted or recycled after its claim was released.',
      next_step: 'Read the volume’s message and delete the disk by hand if need be.',
      kubectl: 'kubectl describe pv data',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/persistentvolumes/-/data?cluster=clusterscope',
      runbook: 'docs/runbooks/pv-failed.md',
    },
  },
};
