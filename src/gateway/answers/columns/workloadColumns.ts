import type { CronJob, DaemonSet, Deployment, Job, ReplicaSet, StatefulSet } from '../../../contract/objects';
import { column, type Columns } from './Column';

/** The API server's own default where the field is empty. */
const DEFAULT_REPLICAS = 1;

const wanted = ({ replicas }: { replicas: number | null }) => replicas ?? DEFAULT_REPLICAS;

/** Ids and meanings as `kubectl get -o wide` has them. */
export const DEPLOYMENT: Columns<Deployment> = [
  column('ready', 'Ready', 'number', ({ status }) => status.readyReplicas),
  column('desired', 'Desired', 'number', wanted),
  column('upToDate', 'Up to date', 'number', ({ status }) => status.updatedReplicas),
  column('available', 'Available', 'number', ({ status }) => status.availableReplicas),
  column('strategy', 'Strategy', 'text', ({ strategy }) => strategy),
  column('paused', 'Paused', 'text', ({ paused }) => (paused ? 'paused' : '')),
];

export const REPLICA_SET: Columns<ReplicaSet> = [
  column('ready', 'Ready', 'number', ({ status }) => status.readyReplicas),
  column('desired', 'Desired', 'number', wanted),
  column('current', 'Current', 'number', ({ status }) => status.replicas),
  column('owner', 'Owner', 'text', ({ meta }) => meta.owners.find(({ controller }) => controller)?.name ?? ''),
];

export const STATEFUL_SET: Columns<StatefulSet> = [
  column('ready', 'Ready', 'number', ({ status }) => status.readyReplicas),
  column('desired', 'Desired', 'number', wanted),
  column('upToDate', 'Up to date', 'number', ({ status }) => status.updatedReplicas),
  column('service', 'Service', 'text', ({ serviceName }) => serviceName),
];

export const DAEMON_SET: Columns<DaemonSet> = [
  column('ready', 'Ready', 'number', ({ status }) => status.ready),
  column('desired', 'Desired', 'number', ({ status }) => status.desired),
  column('upToDate', 'Up to date', 'number', ({ status }) => status.updated),
  column('available', 'Available', 'number', ({ status }) => status.available),
  column('misscheduled', 'On wrong nodes', 'number', ({ status }) => status.misscheduled),
];

export const JOB: Columns<Job> = [
  column('succeeded', 'Succeeded', 'number', ({ status }) => status.succeeded),
  column('completions', 'Completions', 'number', ({ completions }) => completions),
  column('active', 'Active', 'number', ({ status }) => status.active),
  column('failed', 'Failed', 'number', ({ status }) => status.failed),
  column('started', 'Started', 'instant', ({ status }) => status.startedAt),
  column('duration', 'Duration', 'seconds', ({ status: { startedAt, completedAt } }) =>
    startedAt === null || completedAt === null ? null : (completedAt - startedAt) / 1000
  ),
];

export const CRON_JOB: Columns<CronJob> = [
  column('schedule', 'Schedule', 'text', ({ schedule }) => schedule),
  column('timeZone', 'Time zone', 'text', ({ timeZone }) => timeZone),
  column('suspended', 'Suspended', 'text', ({ suspended }) => (suspended ? 'suspended' : '')),
  column('active', 'Active', 'number', ({ status }) => status.active),
  column('lastScheduled', 'Last scheduled', 'instant', ({ status }) => status.lastScheduledAt),
  column('lastSucceeded', 'Last succeeded', 'instant', ({ status }) => status.lastSucceededAt),
];
