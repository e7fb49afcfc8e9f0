import type { Freshness, SummaryAnswer } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import { WORKLOADS } from '../../contract/kinds';
import type { NodeResources } from '../../contract/objects';
import { nodeStatus } from '../../diagnosis';
import type { Scope } from '../access/Access';
import type { ClusterCache } from '../cache/ClusterCache';
import { seenView } from './seenView';

function count(objects: Iterable<unknown>): number {
  let total = 0;
  for (const _ of objects) {
    total++;
  }
  return total;
}

function countNodes(view: ClusterView): Pick<SummaryAnswer, 'nodes' | 'allocatable'> {
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

function countPods(cache: ClusterCache, scope: Scope): Pick<SummaryAnswer, 'pods' | 'requested' | 'limits'> {
  const pods = { total: 0, running: 0, pending: 0, failed: 0, succeeded: 0 };
  const requested = { cpu: 0, memory: 0, pods: 0 };
  const limits = { cpu: 0, memory: 0 };
  const sees = new Map<string | null, boolean>();
  for (const { namespace, phase, shape } of cache.indexes.pods.all) {
    if (!sees.has(namespace)) {
      sees.set(namespace, scope.sees('pods', namespace));
    }
    if (!sees.get(namespace)) {
      continue;
    }
    const { finished, resources } = shape.facts;
    const counted = PHASES.get(phase);
    pods.total++;
    if (counted) {
      pods[counted]++;
    }
    if (!finished) {
      requested.pods++;
      requested.cpu += resources.cpuRequest ?? 0;
      requested.memory += resources.memoryRequest ?? 0;
      limits.cpu += resources.cpuLimit ?? 0;
      limits.memory += resources.memoryLimit ?? 0;
    }
  }
  return { pods, requested, limits };
}

/** Counts and sums over the cluster. Workloads are those that manage themselves: a Deployment's ReplicaSets are not counted again. */
export function summaryOf(cache: ClusterCache, scope: Scope): Omit<SummaryAnswer, keyof Freshness> {
  const view = seenView(cache, scope);
  let workloads = 0;
  for (const resource of WORKLOADS) {
    for (const { meta } of view.all(resource)) {
      workloads += meta.owners.some((owner) => owner.controller) ? 0 : 1;
    }
  }
  return {
    ...countNodes(view),
    ...countPods(cache, scope),
    namespaces: count(view.all('namespaces')),
    workloads,
    services: count(view.all('services')),
  };
}
