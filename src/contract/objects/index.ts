import type { HorizontalPodAutoscaler } from './autoscaler';
import type { KubeEvent } from './event';
import type { Ingress } from './ingress';
import type { Lease } from './lease';
import type { Namespace } from './namespace';
import type { Node } from './node';
import type { Pod } from './pod';
import type { LimitRange, PodDisruptionBudget, ResourceQuota } from './policy';
import type { EndpointSlice, Service } from './service';
import type { PersistentVolume, PersistentVolumeClaim } from './volume';
import type { CronJob, DaemonSet, Deployment, Job, ReplicaSet, StatefulSet } from './workload';

export type * from './autoscaler';
export type * from './event';
export type * from './ingress';
export type * from './lease';
export type * from './meta';
export type * from './namespace';
export type * from './node';
export type * from './pod';
export type * from './policy';
export type * from './service';
export type * from './volume';
export type * from './workload';

/** The trimmed object of each kept kind. */
export interface ObjectOf {
  namespaces: Namespace;
  nodes: Node;
  pods: Pod;
  deployments: Deployment;
  replicasets: ReplicaSet;
  statefulsets: StatefulSet;
  daemonsets: DaemonSet;
  jobs: Job;
  cronjobs: CronJob;
  services: Service;
  endpointslices: EndpointSlice;
  ingresses: Ingress;
  events: KubeEvent;
  persistentvolumeclaims: PersistentVolumeClaim;
  persistentvolumes: PersistentVolume;
  horizontalpodautoscalers: HorizontalPodAutoscaler;
  poddisruptionbudgets: PodDisruptionBudget;
  resourcequotas: ResourceQuota;
  limitranges: LimitRange;
  leases: Lease;
}
