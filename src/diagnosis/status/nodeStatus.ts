import type { Condition, Node } from '../../contract/objects';
import { listOf } from '../words/count';

/** The STATUS column of `kubectl get nodes`, whether the node is ready (null: it never said), and its trouble in words. */
export interface NodeStatus {
  status: string;
  ready: boolean | null;
  trouble: string;
}

const PRESSURES: ReadonlyMap<string, string> = new Map([
  ['MemoryPressure', 'memory'],
  ['DiskPressure', 'disk space'],
  ['PIDPressure', 'process ids'],
]);

/** What the node runs short of by its own conditions: `memory`, `disk space`, `process ids`. */
export function pressuresOf(node: Node): string[] {
  return node.conditions
    .filter((condition) => condition.status === 'True' && PRESSURES.has(condition.type))
    .map((condition) => PRESSURES.get(condition.type) ?? condition.type);
}

/** The node's `Ready` condition, if it has one. */
export function readyCondition(object: { conditions: readonly Condition[] }): Condition | undefined {
  return object.conditions.find((condition) => condition.type === 'Ready');
}

function notReadyWords(condition: Condition): string {
  if (condition.status === 'Unknown') {
    return 'not heard from: its kubelet stopped reporting';
  }
  return condition.message === '' ? 'not ready' : `not ready: ${condition.message}`;
}

/** As printNode in k8s.io/kubernetes pkg/printers/internalversion/printers.go (v1.36) prints it, plus the reason in words. */
export function nodeStatus(node: Node): NodeStatus {
  const condition = readyCondition(node);
  const ready = condition ? condition.status === 'True' : null;
  const word = ready === null ? 'Unknown' : ready ? 'Ready' : 'NotReady';
  const pressures = pressuresOf(node);
  let trouble = '';
  if (condition && !ready) {
    trouble = notReadyWords(condition);
  } else if (!condition) {
    trouble = 'has never reported its state';
  } else if (pressures.length > 0) {
    trouble = `short of ${listOf(pressures)}`;
  } else if (condition && node.conditions.some((c) => c.type === 'NetworkUnavailable' && c.status === 'True')) {
    trouble = 'its network is not set up';
  }
  return { status: node.unschedulable ? `${word},SchedulingDisabled` : word, ready, trouble };
}
