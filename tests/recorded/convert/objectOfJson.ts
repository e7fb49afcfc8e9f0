import type { Resource } from '../../../src/contract/kinds';
import type { ObjectOf } from '../../../src/contract/objects';
import { horizontalPodAutoscaler } from './autoscaler';
import { event } from './event';
import { ingress } from './ingress';
import type { Tree } from './json';
import { lease } from './lease';
import { namespace, node } from './node';
import { pod } from './pod';
import { limitRange, podDisruptionBudget, resourceQuota } from './policy';
import { endpointSlice, service } from './service';
import { persistentVolume, persistentVolumeClaim } from './volume';
import { cronJob, daemonSet, deployment, job, replicaSet, statefulSet } from './workload';

type Converters = { [R in Resource]: (object: Tree) => ObjectOf[R] };

const CONVERTERS: Converters = {
  namespaces: namespace,
  nodes: node,
  pods: pod,
  deployments: deployment,
  replicasets: replicaSet,
  statefulsets: statefulSet,
  daemonsets: daemonSet,
  jobs: job,
  cronjobs: cronJob,
  services: service,
  endpointslices: endpointSlice,
  ingresses: ingress,
  events: event,
  persistentvolumeclaims: persistentVolumeClaim,
  persistentvolumes: persistentVolume,
  horizontalpodautoscalers: horizontalPodAutoscaler,
  poddisruptionbudgets: podDisruptionBudget,
  resourcequotas: resourceQuota,
  limitranges: limitRange,
  leases: lease,
};

/** One object as `kubectl get -o json` prints it, as the contract's trimmed object of that kind. */
export function objectOfJson<R extends Resource>(resource: R, object: Tree): ObjectOf[R] {
  return CONVERTERS[resource](object);
}
