import type { PodRow } from '../../contract/answers';
import type { Pod } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { type IndexedView, ownerOf, podCause, podStatus } from '../../diagnosis';
import { podResource } from './podResources';

/** The row of one pod. `owner` is the outermost one; null for a pod nobody manages. */
export function podRow(view: IndexedView, pod: Pod, now: EpochMs): PodRow {
  const owner = ownerOf(view, pod);
  return {
    namespace: pod.meta.namespace ?? '',
    name: pod.meta.name,
    ...podStatus(pod, now),
    createdAt: pod.meta.createdAt,
    node: pod.nodeName,
    ip: pod.podIP,
    owner: owner.kind === 'Pod' ? null : owner,
    cause: podCause(view, pod, now)?.text ?? '',
    cpuRequest: podResource(pod, 'cpuRequest'),
    memoryRequest: podResource(pod, 'memoryRequest'),
    memoryLimit: podResource(pod, 'memoryLimit'),
  };
}
