import type { Problem } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';
import type { Node } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { lostCondition } from '../causes/nodeLost';
import { stoppedHeartbeat } from '../status/heartbeat';
import { endpointsOf } from '../services/endpoints';
import { nodeStatus, pressuresOf } from '../status/nodeStatus';
import type { IndexedView } from '../view/IndexedView';
import { ownerOf } from '../view/ownerOf';
import { refKey, refOf } from '../view/refOf';
import { count, listOf } from '../words/count';
import { duration } from '../words/duration';
import { NODE_JOIN_GRACE } from '../windows';
import { impactsOn, servicesOf } from './impact';
import { problemOf } from './problemOf';

/** Owners named by one problem; beyond this the node page lists the pods. */
const MOST_EXPLAINED = 100;
const UNINITIALIZED = 'node.cloudprovider.kubernetes.io/uninitialized';

function distinctOwners(view: IndexedView, pods: Array<Parameters<typeof ownerOf>[1]>): ObjectRef[] {
  const owners = new Map(pods.map((pod) => ownerOf(view, pod)).map((owner) => [refKey(owner), owner]));
  return [...owners.values()].slice(0, MOST_EXPLAINED);
}

/** The node is lost: one problem that stands for all its pods and for the Services that lost endpoints with them. */
function lost(view: IndexedView, node: Node, now: EpochMs): Problem | null {
  const condition = lostCondition(node, now);
  if (!condition) {
    return null;
  }
  const pods = view.podsOn(node).filter(({ phase }) => phase !== 'Succeeded' && phase !== 'Failed');
  const onNode = servicesOf(view, pods).filter((service) =>
    endpointsOf(view, service).some(({ nodeName }) => nodeName === node.meta.name)
  );
  const hurts = impactsOn(view, onNode).filter(({ ready, total }) => ready !== total);
  const text = nodeStatus(node).trouble;
  const where = pods.length === 0 ? 'no pod runs on it' : `${count(pods.length, 'pod')} on it`;
  return problemOf({
    severity: 'critical',
    object: refOf('nodes', node),
    title: `Node is ${text}; ${where}`,
    cause: { code: 'node-lost', text, detail: condition.message, container: null, exitCode: null },
    since: condition.changedAt,
    nodes: [node.meta.name],
    hurts,
    explains: [...distinctOwners(view, pods), ...hurts.map(({ object }) => object)],
  });
}

function pressed(view: IndexedView, node: Node): Problem | null {
  const pressures = pressuresOf(node);
  if (pressures.length === 0) {
    return null;
  }
  const conditions = node.conditions.filter(({ type, status }) => type.endsWith('Pressure') && status === 'True');
  const evicted = view.podsOn(node).filter(({ phase, reason }) => phase === 'Failed' && reason === 'Evicted');
  const text = `short of ${listOf(pressures)}`;
  const refused = pressures.join() === 'memory' ? 'new pods without memory requests' : 'new pods';
  const effect = evicted.length === 0 ? `it takes no ${refused}` : `${count(evicted.length, 'pod')} evicted`;
  const since = conditions.flatMap(({ changedAt }) => (changedAt === null ? [] : [changedAt]));
  return problemOf({
    severity: 'warning',
    object: refOf('nodes', node),
    title: `Node is ${text}; ${effect}`,
    cause: { code: 'node-pressure', text, detail: conditions[0]?.message ?? '', container: null, exitCode: null },
    since: since.length === 0 ? null : Math.min(...since),
    nodes: [node.meta.name],
    explains: distinctOwners(view, evicted),
  });
}

function isYoung({ meta }: Node, now: EpochMs): boolean {
  return meta.createdAt !== null && now - meta.createdAt < NODE_JOIN_GRACE;
}

/** It is Ready, and still no pod can work on it. */
function unusable(node: Node, now: EpochMs): Problem | null {
  const network = node.conditions.find(({ type, status }) => type === 'NetworkUnavailable' && status === 'True');
  const uninitialized = node.taints.some(({ key }) => key === UNINITIALIZED);
  if (isYoung(node, now) || (!network && !uninitialized)) {
    return null;
  }
  const text = network ? 'its network is not set up' : 'its cloud provider has not initialised it';
  return problemOf({
    severity: 'warning',
    object: refOf('nodes', node),
    title: `Node takes no pods: ${text}`,
    cause: { code: 'node-unusable', text, detail: network?.message ?? '', container: null, exitCode: null },
    since: network?.changedAt ?? null,
    nodes: [node.meta.name],
  });
}

/** The kubelet has stopped renewing its lease, which the node controller will soon call NotReady. */
function silent(view: IndexedView, node: Node, now: EpochMs): Problem | null {
  const since = stoppedHeartbeat(view, node);
  if (since === null || isYoung(node, now)) {
    return null;
  }
  const text = `no heartbeat for ${duration(now - since)}`;
  return problemOf({
    severity: 'warning',
    object: refOf('nodes', node),
    title: `Node is about to be lost: ${text}`,
    cause: { code: 'node-heartbeat', text, detail: '', container: null, exitCode: null },
    since,
    nodes: [node.meta.name],
  });
}

/** Somebody's intent, worth a line as long as it lasts. */
function cordoned(view: IndexedView, node: Node): Problem | null {
  if (!node.unschedulable) {
    return null;
  }
  const text = 'cordoned: it takes no new pods';
  const pods = view.podsOn(node).filter(({ phase }) => phase !== 'Succeeded' && phase !== 'Failed').length;
  return problemOf({
    severity: 'info',
    object: refOf('nodes', node),
    title: `Node is ${text}; ${pods === 0 ? 'no pod runs on it' : `${count(pods, 'pod')} on it`}`,
    cause: { code: 'node-cordoned', text, detail: '', container: null, exitCode: null },
    since: null,
    nodes: [node.meta.name],
  });
}

/** What is wrong with a node itself, the gravest only. */
export function nodeProblem(view: IndexedView, node: Node, now: EpochMs): Problem | null {
  if (node.meta.deletedAt !== null) {
    return null;
  }
  return (
    lost(view, node, now) ??
    pressed(view, node) ??
    unusable(node, now) ??
    silent(view, node, now) ??
    cordoned(view, node)
  );
}
