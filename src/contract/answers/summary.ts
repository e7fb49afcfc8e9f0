import type { Freshness } from './freshness';

/** Sums over the cluster: CPU in cores, memory in bytes, pods as a count. */
export interface SummaryAnswer extends Freshness {
  nodes: { total: number; ready: number; unschedulable: number };
  pods: { total: number; running: number; pending: number; failed: number; succeeded: number };
  /** What pods that are not finished ask for; pods = those pods. */
  requested: { cpu: number; memory: number; pods: number };
  limits: { cpu: number; memory: number };
  /** Of nodes that are Ready or not alike; null when no node says. */
  allocatable: { cpu: number | null; memory: number | null; pods: number | null };
  namespaces: number;
  workloads: number;
  services: number;
}
