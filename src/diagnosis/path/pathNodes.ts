import type { PathNode } from '../../contract/answers';
import type { EpochMs } from '../../contract/time';
import { isNodeLost } from '../causes/nodeLost';
import { nodeStatus } from '../status/nodeStatus';
import type { IndexedView } from '../view/IndexedView';
import type { PodOnPath } from './pathPods';

const BADNESS = { bad: 0, warning: 1, neutral: 2, good: 3 } as const;

function describeNode(view: IndexedView, name: string, now: EpochMs): Omit<PathNode, 'pods' | 'ready'> {
  const object = { kind: 'Node', namespace: null, name };
  const node = view.get('nodes', null, name);
  if (!node) {
    return view.isKnown('nodes')
      ? { object, status: 'gone', tone: 'bad', trouble: 'gone from the cluster' }
      : { object, status: 'not known', tone: 'neutral', trouble: '' };
  }
  const { status, trouble } = nodeStatus(node);
  const lost = isNodeLost(view, name, now);
  return {
    object,
    status,
    trouble,
    tone: lost ? 'bad' : trouble !== '' ? 'warning' : node.unschedulable ? 'neutral' : 'good',
  };
}

/** The nodes that these pods run on, worst first. */
export function nodesOnPath(view: IndexedView, pods: readonly PodOnPath[], now: EpochMs): PathNode[] {
  const found = new Map<string, PathNode>();
  for (const { pod, endpoint } of pods) {
    if (pod.nodeName === null) {
      continue;
    }
    const node = found.get(pod.nodeName) ?? { ...describeNode(view, pod.nodeName, now), pods: 0, ready: 0 };
    node.pods++;
    node.ready += endpoint === 'ready' ? 1 : 0;
    found.set(pod.nodeName, node);
  }
  return [...found.values()].sort(
    (a, b) => BADNESS[a.tone] - BADNESS[b.tone] || b.pods - a.pods || (a.object.name < b.object.name ? -1 : 1)
  );
}
