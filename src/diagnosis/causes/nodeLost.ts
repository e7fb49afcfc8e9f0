import type { ClusterView } from '../../contract/clusterView';
import type { Condition, Node } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { nodeStatus, readyCondition } from '../status/nodeStatus';
import { NODE_JOIN_GRACE } from '../windows';
import { type CauseCheck, finding } from './finding';

/** The condition by which a node counts as lost: `Ready` is not True, and it has not just joined. */
export function lostCondition(node: Node, now: EpochMs): Condition | null {
  const condition = readyCondition(node);
  if (!condition || condition.status === 'True') {
    return null;
  }
  const young = node.meta.createdAt !== null && now - node.meta.createdAt < NODE_JOIN_GRACE;
  return young ? null : condition;
}

/** True when the nodes are known and this one is lost, or is gone while pods still name it. */
export function isNodeLost(view: ClusterView, name: string, now: EpochMs): boolean {
  const node = view.get('nodes', null, name);
  return node ? lostCondition(node, now) !== null : view.isKnown('nodes');
}

/** The pod's node is not heard from, not ready, or gone. */
export const nodeLost: CauseCheck = ({ view, pod, now }) => {
  if (pod.nodeName === null || !view.isKnown('nodes')) {
    return null;
  }
  const node = view.get('nodes', null, pod.nodeName);
  if (!node) {
    return finding('node-lost', `on node ${pod.nodeName}, which no longer exists`);
  }
  const condition = lostCondition(node, now);
  if (!condition) {
    return null;
  }
  return finding('node-lost', `on node ${pod.nodeName}, which is ${nodeStatus(node).trouble}`, {
    detail: condition.message,
    since: condition.changedAt,
  });
};
