import type { Deployment } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { namedTable } from './namedTable';
import { replicaFamilies } from './replicaFamilies';
import { flag, ownerRows, statusRows } from './rows';
import { scaledAmount } from './scaledAmount';

/** Reasons the Deployment controller gives; others are `unknown`, so that nobody can make up label values. */
const REASONS = new Set([
  '',
  'ReplicaSetUpdated',
  'ReplicaSetCreateError',
  'NewReplicaSetCreated',
  'FoundNewReplicaSet',
  'NewReplicaSetAvailable',
  'ProgressDeadlineExceeded',
  'DeploymentPaused',
  'DeploymentResumed',
  'MinimumReplicasAvailable',
  'MinimumReplicasUnavailable',
]);

const families: ReadonlyArray<ObjectFamily<Deployment>> = [
  {
    name: 'kube_deployment_owner',
    help: "Information about the Deployment's owner.",
    labels: ['owner_kind', 'owner_name'],
    rows: ({ meta }) => ownerRows(meta).map(([value, kind = '', name = '']) => [value, kind, name]),
  },
  ...replicaFamilies<Deployment>('deployment', 'deployment'),
  figure(
    'kube_deployment_status_replicas_unavailable',
    'The number of unavailable replicas per deployment.',
    (d) => d.status.unavailableReplicas
  ),
  {
    name: 'kube_deployment_status_condition',
    help: 'The current status conditions of a deployment.',
    labels: ['reason', 'condition', 'status'],
    rows: ({ conditions }) =>
      conditions.flatMap(({ reason, type, status }) =>
        statusRows(status, REASONS.has(reason) ? reason : 'unknown', type)
      ),
  },
  figure('kube_deployment_spec_replicas', 'Number of desired pods for a deployment.', (d) => d.replicas),
  figure('kube_deployment_spec_paused', 'Whether the deployment is paused.', (d) => flag(d.paused)),
  figure(
    'kube_deployment_spec_strategy_rollingupdate_max_unavailable',
    'Maximum number of unavailable replicas during a rolling update of a deployment.',
    (d) => scaledAmount(d.maxUnavailable, d.replicas, Math.floor)
  ),
  figure(
    'kube_deployment_spec_strategy_rollingupdate_max_surge',
    'Maximum number of replicas above the desired number during a rolling update of a deployment.',
    (d) => scaledAmount(d.maxSurge, d.replicas, Math.ceil)
  ),
];

export const deploymentTable = namedTable('deployments', 'deployment', families);
