/** Where an entry is asked: the whole cluster, some nodes, namespaces, the workloads of a namespace, some pods or their containers. */
export interface ClusterScope {
  level: 'cluster';
}
export interface NodeScope {
  level: 'node';
  /** Names, taken literally; null for every node. */
  nodes: readonly string[] | null;
}
export interface PodScope {
  level: 'pod';
  namespace: string;
  /** Names, taken literally. */
  pods: readonly string[];
}

export interface NamespaceScope {
  level: 'namespace';
  /** Names, taken literally; null for every namespace. */
  namespaces: readonly string[] | null;
}
/** Every workload of a namespace. */
export interface WorkloadScope {
  level: 'workload';
  namespace: string;
}
export interface ContainerScope {
  level: 'container';
  namespace: string;
  /** Names of pods, taken literally. */
  pods: readonly string[];
}

export interface ScopeOf {
  cluster: ClusterScope;
  node: NodeScope;
  pod: PodScope;
  namespace: NamespaceScope;
  workload: WorkloadScope;
  container: ContainerScope;
}

export type Level = keyof ScopeOf;
export type Scope = ScopeOf[Level];

/** Scopes at which what pods have or do can be added up. */
export type PodsLevel = Exclude<Level, 'node'>;
export type PodsScope = ScopeOf[PodsLevel];
export const PODS_LEVELS: readonly PodsLevel[] = ['cluster', 'namespace', 'workload', 'pod', 'container'];

export const CLUSTER: ClusterScope = { level: 'cluster' };
export const ALL_NODES: NodeScope = { level: 'node', nodes: null };
