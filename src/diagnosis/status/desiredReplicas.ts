import type { Workload } from '../../contract/objects';

/** Pods a workload is meant to run now; null where that is not a number of pods (CronJob) or not written (a Job done or suspended: 0). */
export function desiredReplicas(workload: Workload): number | null {
  switch (workload.resource) {
    case 'deployments':
    case 'replicasets':
    case 'statefulsets':
      return workload.replicas ?? 1;
    case 'daemonsets':
      return workload.status.desired;
    case 'jobs':
      return workload.suspended || workload.status.completedAt !== null ? 0 : (workload.parallelism ?? 1);
    case 'cronjobs':
      return null;
  }
}
