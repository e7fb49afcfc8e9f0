import { alertmanager } from './alertmanager';
import { containerd } from './containerd';
import { etcd } from './etcd';
import { kubeApiserver } from './kubeApiserver';
import { kubeControllerManager } from './kubeControllerManager';
import { kubelet } from './kubelet';
import { kubeProxy } from './kubeProxy';
import { kubeScheduler } from './kubeScheduler';
import { kwok } from './kwok';
import { metricsServer } from './metricsServer';
import { nodeExporter } from './nodeExporter';
import { nodeLink } from './nodeLink';
import type { Part, PartName } from './Part';
import { prometheus } from './prometheus';
import { registry } from './registry';
import { relay } from './relay';
import { slack } from './slack';

const ALL: readonly Part[] = [
  relay,
  etcd,
  containerd,
  kubeApiserver,
  nodeLink,
  kubeControllerManager,
  kubeScheduler,
  kubelet,
  kwok,
  kubeProxy,
  registry,
  slack,
  nodeExporter,
  prometheus,
  metricsServer,
  alertmanager,
];

/** Every part of the stack by name. */
export const PARTS = Object.fromEntries(ALL.map((part) => [part.name, part])) as Record<PartName, Part>;
