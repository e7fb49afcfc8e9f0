import type { Freshness, SummaryAnswer } from '../../contract/answers';
import { WORKLOADS } from '../../contract/kinds';
import type { NodeResources } from '../../contract/objects';
import { type IndexedView, nodeStatus } from '../../diagnosis';
import { isFinished, podResource } from './podResources';

function count(objects: Iterable<unknown>): number {
  let total = 0;
  for (const _ of objects) {
    total++;
  }
  return total;
}

function countNodes(view: IndexedView): Pick<SummaryAnswer, 'nodes' | 'allocatable'> {
  const nodes = { total: 0, ready: 0, unschedulable: 0 };
  const allocatable: SummaryAnswer['allocatable'] = { cpu: null, memory: null, pods: null };
  const add = (key: 'cpu' | 'memory' | 'pods', resources: NodeResources) => {
    const value = resources[key];
    allocatable[key] = value === null ? allocatable[key] : (allocatable[key] ?? 0) + value;
  };
  for (const node of view.all('nodes')) {
    nodes.total++;
    nodes.ready += nodeStatus(node).ready === true ? 1 : 0;
    nodes.unschedulable += node.unschedulable ? 1 : 0;
    add('cpu', node.allocatable);
    add('memory', node.allocatable);
    add('pods', node.allocatable);
  }
  return { nodes, allocatable };
}

const PHASES: ReadonlyMap<string, 'running' | 'pending' | 'failed' | 'succeeded'> = new Map([
  ['Running', 'running'],
  ['Pending', 'pending'],
  ['Failed', 'failed'],
  ['Succeeded', 'succeeded'],
]);

function countPods(view: IndexedView): Pick<SummaryAnswer, 'pods' | 'requested' | 'limits'> {
  const pods = { total: 0, running: 0, pending: 0, failed: 0, succeeded: 0 };
  const requested = { cpu: 0, memory: 0, pods: 0 };
  const limits = { cpu: 0, memory: 0 };
  for (const pod of view.all('pods')) {
    pods.total++;
    const phase = PHASES.get(pod.phase);
    if (phase) {
      pods[phase]++;
    }
    if (!isFinished(pod)) {
      requested.pods++;
      requested.cpu += podResource(pod, 'cpuRequest') ?? 0;
      requested.memory += podResource(pod, 'memoryRequest') ?? 0;
      limits.cpu += podResource(pod, 'cpuLimit') ?? 0;
      limits.memory += podResource(pod, 'memoryLimit') ?? 0;
    }
  }
  return { pods, requested, limits };
}

/** Counts and sums over the cluster. Workloads are those that manage themselves: a Deployment's ReplicaSets are not counted again. */
export function summaryOf(view: IndexedView): Omit<SummaryAnswer, keyof Freshness> {
  let workloads = 0;
  for (const resource of WORKLOADS) {
    for (const { meta } of view.all(resource)) {
      workloads += meta.owners.some((owner) => owner.controller) ? 0 : 1;
    }
  }
  return {
    ...countNodes(view),
    ...countPods(view),
    namespaces: count(view.all('namespaces')),
    workloads,
    services: count(view.all('services')),
  };
}
