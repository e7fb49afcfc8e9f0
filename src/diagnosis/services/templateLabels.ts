import type { ReplicaSet, Workload } from '../../contract/objects';
import { controllerOf } from '../view/controllerOf';
import type { IndexedView } from '../view/IndexedView';

/** Labels that controllers put on pods; nobody's selector is meant to have them. */
const GENERATED: ReadonlySet<string> = new Set([
  'pod-template-hash',
  'controller-revision-hash',
  'pod-template-generation',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
]);

function newest(workloads: readonly Workload[]): ReplicaSet | undefined {
  return workloads
    .filter((workload) => workload.resource === 'replicasets')
    .sort((a, b) => (b.meta.createdAt ?? 0) - (a.meta.createdAt ?? 0))[0];
}

function withoutGenerated(labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...labels].filter(([label]) => !GENERATED.has(label)));
}

/**
 * The labels a workload gives its pods, as far as they can be told without its template: those of a pod it has, else of its
 * newest ReplicaSet (the Deployment controller copies the template's), else what its selector demands.
 */
export function templateLabels(view: IndexedView, workload: Workload): ReadonlyMap<string, string> {
  const replicaSet =
    workload.resource === 'deployments' ? newest(view.workloadsManagedBy(workload.meta.uid)) : undefined;
  const pod = view.podsManagedBy((replicaSet ?? workload).meta.uid)[0];
  return withoutGenerated(pod?.meta.labels ?? replicaSet?.meta.labels ?? workload.selector?.matchLabels ?? new Map());
}

/** Workloads that run pods for long and are not managed by another one. */
export function servingWorkloads(view: IndexedView, namespace: string | null): Workload[] {
  return view
    .workloadsIn(namespace)
    .filter(({ resource, meta }) => resource !== 'jobs' && resource !== 'cronjobs' && controllerOf(meta) === undefined);
}
