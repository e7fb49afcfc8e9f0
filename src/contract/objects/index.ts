import type { KubeEvent } from './event';
import type { Namespace } from './namespace';
import type { Node } from './node';
import type { Pod } from './pod';
import type { EndpointSlice, Service } from './service';
import type { CronJob, DaemonSet, Deployment, Job, ReplicaSet, StatefulSet } from './workload';

export type * from './event';
export type * from './meta';
export type * from './namespace';
export type * from './node';
export type * from './pod';
export type * from './service';
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
  events: KubeEvent;
}
