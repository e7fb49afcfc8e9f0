import type { BinaryName } from '../binaries/catalogue';
import type { Context, StackMode } from '../instance/Context';

export const PART_NAMES = [
  'relay',
  'etcd',
  'containerd',
  'kube-apiserver',
  'node-link',
  'kube-controller-manager',
  'kube-scheduler',
  'kubelet',
  'kwok',
  'kube-proxy',
  'registry',
  'slack',
  'node-exporter',
  'prometheus',
  'metrics-server',
  'alertmanager',
] as const;

export type PartName = (typeof PART_NAMES)[number];

/** One process of the stack, described: how it is started, what it waits for, and how it is asked whether it is ready. */
export interface Part {
  name: PartName;
  /** `core` is what a usable page needs; `rest` comes up behind it. */
  tier: 'core' | 'rest';
  modes: readonly StackMode[];
  /** Inside the node's namespaces, or beside them. In kwok mode everything runs beside. */
  place: 'node' | 'host';
  binaries: readonly BinaryName[];
  after: readonly PartName[];
  /** Program and arguments. */
  command(context: Context): string[];
  /** Writes the files the part reads. */
  before?(context: Context): Promise<void> | void;
  /** Asks the part itself. May throw: that means not yet. */
  ready(context: Context): Promise<boolean>;
  /** What has to be done in the cluster once the part answers. */
  afterwards?(context: Context): Promise<void>;
}

export const BOTH_MODES: readonly StackMode[] = ['node', 'kwok'];
