import path from 'node:path';
import type { BinaryName } from '../binaries/catalogue';
import type { PartName } from '../parts/Part';
import { cgroupName } from './cgroupName';

/** `node`: a real kubelet in namespaces of its own (Linux, root). `kwok`: control plane and simulated nodes only. */
export type StackMode = 'node' | 'kwok';

export const PORT_NAMES = [
  'etcd',
  'etcdPeer',
  'apiserver',
  'apiserverLink',
  'controllerManager',
  'scheduler',
  'kubelet',
  'kubeletHealth',
  'kubeProxyHealth',
  'kubeProxyMetrics',
  'kwok',
  'metricsServer',
  'nodeExporter',
  'prometheus',
  'alertmanager',
  'registry',
  'slack',
  'gateway',
] as const;

export type PortName = (typeof PORT_NAMES)[number];
export type Ports = Record<PortName, number>;

/** The ports inside a node's own network namespace, where nobody else listens. */
export const NAMESPACE_PORTS: Ports = {
  etcd: 2379,
  etcdPeer: 2380,
  apiserver: 6443,
  apiserverLink: 6444,
  controllerManager: 10257,
  scheduler: 10259,
  kubelet: 10250,
  kubeletHealth: 10248,
  kubeProxyHealth: 10256,
  kubeProxyMetrics: 10249,
  kwok: 10247,
  metricsServer: 4443,
  nodeExporter: 9100,
  prometheus: 9090,
  alertmanager: 9093,
  registry: 5000,
  slack: 9800,
  gateway: 9900,
};

export const NODE_NAME = 'node-a';

export interface StackSettings {
  instance: string;
  mode: StackMode;
  /** The repository's root. */
  repo: string;
  /** The instance's own folder. */
  dir: string;
  kwokNodes: number;
  kwokPodsPerNode: number;
  scrapeSeconds: number;
  /** Only these parts of the mode; undefined: all. */
  only?: readonly PartName[];
  /** A data directory that etcd starts with a copy of. */
  etcdSeed?: string;
  /** Where parts find each other. */
  inside: Ports;
  /** Where this machine's processes find them on 127.0.0.1. */
  outside: Ports;
  binaries: Record<BinaryName, string>;
}

/** Everything a part may need to know to be started, asked and stopped. Made from settings that a file can hold. */
export class Context {
  constructor(readonly settings: StackSettings) {}

  get mode(): StackMode {
    return this.settings.mode;
  }

  get inside(): Ports {
    return this.settings.inside;
  }

  get outside(): Ports {
    return this.settings.outside;
  }

  /** The node's address as the API server and Prometheus dial it. */
  get ip(): string {
    return this.mode === 'node' ? '10.89.0.2' : '127.0.0.1';
  }

  /** The kubelet's cgroup root, relative to each hierarchy's mount. */
  get cgroup(): string {
    return cgroupName(this.settings.dir);
  }

  /**
   * Seconds after which a silent node counts as lost. Few nodes: half the usual time, so that scenarios do not take
   * minutes. Hundreds renew their leases slowly on a small machine.
   */
  get nodeGraceSeconds(): number {
    return this.settings.kwokNodes > 100 ? 120 : 20;
  }

  /** A path in the instance's folder. */
  file(...parts: string[]): string {
    return path.join(this.settings.dir, ...parts);
  }

  /** The path of a file in `pki`. */
  pki(name: string): string {
    return this.file('pki', name);
  }

  /** Where a part's output goes. */
  log(part: string): string {
    return this.file('logs', `${part}.log`);
  }

  binary(name: BinaryName): string {
    return this.settings.binaries[name];
  }
}
