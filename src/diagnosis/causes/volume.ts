import type { Pod } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { mountWords } from '../words/mountWords';
import { CREATING_GRACE } from '../windows';
import { type CauseCheck, finding } from './finding';
import { earliest, podEvents } from './podEvents';

/** When the kubelet took the pod up, if its containers have not been created since; null otherwise. */
export function creatingSince(pod: Pod): EpochMs | null {
  if (pod.phase !== 'Pending' || pod.nodeName === null) {
    return null;
  }
  const statuses = [...pod.initContainerStatuses, ...pod.containerStatuses];
  const created = statuses.some(({ state }) => state.running !== null || state.terminated !== null);
  const otherwise = statuses.some(
    ({ state }) => state.waiting && !['ContainerCreating', 'PodInitializing', ''].includes(state.waiting.reason)
  );
  const scheduled = pod.conditions.find(({ type, status }) => type === 'PodScheduled' && status === 'True');
  return created || otherwise ? null : (pod.startedAt ?? scheduled?.changedAt ?? pod.meta.createdAt);
}

/** The pod waits for a volume. The message that names the volume beats the one that only says it took too long. */
export const volume: CauseCheck = (context) => {
  const creating = creatingSince(context.pod);
  if (creating === null || context.now - creating < CREATING_GRACE) {
    return null;
  }
  const events = podEvents(context, 'FailedMount', 'FailedAttachVolume', 'FailedMapVolume');
  const told = events.find((event) => / failed for volume |Multi-Attach/.test(event.message)) ?? events[0];
  if (!told) {
    return null;
  }
  return finding('volume', `waiting for ${mountWords(told.message)}`, {
    detail: told.message,
    since: earliest(...events.map((event) => event.firstAt)) ?? creating,
  });
};
