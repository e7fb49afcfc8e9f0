import type { Problem } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';
import type { Node } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { lostCondition } from '../causes/nodeLost';
import { endpointsOf } from '../services/endpoints';
import { nodeStatus, pressuresOf } from '../status/nodeStatus';
import type { IndexedView } from '../view/IndexedView';
import { ownerOf } from '../view/ownerOf';
import { refKey, refOf } from '../view/refOf';
import { count, listOf } from '../words/count';
import { impactsOn, servicesOf } from './impact';
import { problemOf } from './problemOf';

/** Owners named by one problem; beyond this the node page lists the pods. */
const MOST_EXPLAINED = 100;

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

/** What is wrong with a node itself. A cordoned node is somebody's intent and no problem. */
export function nodeProblem(view: IndexedView, node: Node, now: EpochMs): Problem | null {
  return node.meta.deletedAt !== null ? null : (lost(view, node, now) ?? pressed(view, node));
}
