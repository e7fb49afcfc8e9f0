import type { Tone } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import type { Pod } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { Finding } from '../causes/finding';
import { podFinding } from '../causes/podFinding';
import { readyCondition } from './nodeStatus';

/** How to draw a pod of which is known why it is broken, if it is. */
export function toneOfPod(pod: Pod, finding: Finding | null): Tone {
  if (finding) {
    return 'bad';
  }
  if (pod.meta.deletedAt !== null || pod.phase !== 'Running') {
    return 'neutral';
  }
  return readyCondition(pod)?.status === 'True' ? 'good' : 'neutral';
}

/** How to draw a pod: bad with a cause, neutral when finished or in a normal transition, good when ready. */
export function podTone(view: ClusterView, pod: Pod, now: EpochMs): Tone {
  return toneOfPod(pod, podFinding(view, pod, now));
}
