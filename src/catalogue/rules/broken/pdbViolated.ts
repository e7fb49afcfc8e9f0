import { budgetsViolated } from '../../entries/workloads/budgetsViolated';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const pdbViolated: AlertRule = {
  id: 'pdb-violated',
  title: 'Fewer healthy pods than a disruption budget demands',
  group: BROKEN,
  severity: 'warning',
  profile: 'verbose',
  entry: budgetsViolated,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '5m',
  subject: { kind: 'PodDisruptionBudget', namespace: '{namespace}', name: '{poddisruptionbudget}' },
  summary: '{poddisruptionbudget} ({namespace}): {value|count} healthy pod(s) fewer than demanded',
  impact: 'Nodes with its pods cannot be drained, and there is less to spare than was thought necessary.',
  cause: '{value|count} healthy pod(s) missing for 5 minutes, and no other alert of the namespace says why.',
  nextStep: 'See which of the pods it selects are not ready.',
  kubectl: 'kubectl -n {namespace} describe pdb {poddisruptionbudget}',
  runbook: {
    meaning: 'For five minutes fewer pods are healthy than the PodDisruptionBudget demands.',
    impact: 'Whoever wants to drain a node waits; another failure may be felt by users.',
    check: [
      'Its figures: `kubectl -n <namespace> get pdb`.',
      'The pods it selects: `kubectl -n <namespace> get pods -l <selector>`.',
    ],
    fix: [
      '**Pods are not ready**: mend them.',
      '**It demands as many as there are**: lower `minAvailable`, or run one more replica.',
    ],
  },
};
