import type { PodDisruptionBudget } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily, deletedFamily } from './metaFamilies';
import { namedTable } from './namedTable';

const STATUS = 'kube_poddisruptionbudget_status_';

const families: ReadonlyArray<ObjectFamily<PodDisruptionBudget>> = [
  createdFamily('poddisruptionbudget'),
  deletedFamily('poddisruptionbudget'),
  figure(`${STATUS}current_healthy`, 'Current number of healthy pods.', (budget) => budget.currentHealthy),
  figure(`${STATUS}desired_healthy`, 'Minimum desired number of healthy pods.', (budget) => budget.desiredHealthy),
  figure(
    `${STATUS}pod_disruptions_allowed`,
    'Number of pod disruptions that are currently allowed.',
    (budget) => budget.disruptionsAllowed
  ),
  figure(`${STATUS}expected_pods`, 'Pods counted by this disruption budget.', (budget) => budget.expectedPods),
  figure(
    `${STATUS}observed_generation`,
    'Most recent generation observed when updating the status.',
    (budget) => budget.observedGeneration ?? 0
  ),
];

export const disruptionBudgetTable = namedTable('poddisruptionbudgets', 'poddisruptionbudget', families);
