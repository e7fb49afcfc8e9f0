/** Where an entry is asked: the whole cluster, some nodes, or some pods of a namespace. */
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

export interface ScopeOf {
  cluster: ClusterScope;
  node: NodeScope;
  pod: PodScope;
}

export type Level = keyof ScopeOf;
export type Scope = ScopeOf[Level];

export const CLUSTER: ClusterScope = { level: 'cluster' };
export const ALL_NODES: NodeScope = { level: 'node', nodes: null };
