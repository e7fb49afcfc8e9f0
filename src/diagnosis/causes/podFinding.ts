import type { Cause } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import type { Pod } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { indexView } from '../view/IndexedView';
import { config } from './config';
import { crash } from './crash';
import { failedPod } from './failedPod';
import type { CauseCheck, Finding } from './finding';
import { image } from './image';
import { initContainer } from './initContainer';
import { livenessProbe, startupProbe } from './killedByProbe';
import { nodeLost } from './nodeLost';
import { notReady, readinessProbe } from './notReady';
import { oomKilled } from './oomKilled';
import { PodContext } from './PodContext';
import { stuckTerminating } from './stuckTerminating';
import { unschedulable } from './unschedulable';
import { volume } from './volume';

/** Precedence is the order: the node before the pod, an earlier step of a pod's life before a later one. */
const LIVING: readonly CauseCheck[] = [
  nodeLost,
  unschedulable,
  image,
  config,
  volume,
  initContainer,
  oomKilled,
  livenessProbe,
  startupProbe,
  crash,
  readinessProbe,
  notReady,
];
const DELETED: readonly CauseCheck[] = [nodeLost, stuckTerminating];
const FAILED: readonly CauseCheck[] = [failedPod];

function chainFor(pod: Pod): readonly CauseCheck[] {
  if (pod.phase === 'Succeeded') {
    return [];
  }
  if (pod.meta.deletedAt !== null) {
    return DELETED;
  }
  return pod.phase === 'Failed' ? FAILED : LIVING;
}

/** Why a pod is broken at `now`, first match of the chain; null when it is well, in a normal transition, or finished. */
export function podFinding(view: ClusterView, pod: Pod, now: EpochMs): Finding | null {
  const context = new PodContext(indexView(view), pod, now);
  for (const check of chainFor(pod)) {
    const found = check(context);
    if (found) {
      return found;
    }
  }
  return null;
}

/** The cause alone, as shown beside a pod. For many pods of one moment pass `indexView(view)`, so that it is indexed once. */
export function podCause(view: ClusterView, pod: Pod, now: EpochMs): Cause | null {
  return podFinding(view, pod, now)?.cause ?? null;
}
