import type { PodRow } from '../../contract/answers';
import type { EpochMs } from '../../contract/time';
import { ownerOf, podCause, podStatus } from '../../diagnosis';
import type { LiveView } from '../cache/LiveView';
import type { PodRecord } from '../cache/pods/PodRecord';

/** The row of one pod at `now`, its cause worked out anew. `owner` is the outermost one; null for a pod nobody manages. */
export function podRow(view: LiveView, record: PodRecord, now: EpochMs): PodRow {
  const pod = record.unpacked();
  const owner = ownerOf(view, pod);
  const { cpuRequest, memoryRequest, memoryLimit } = record.shape.facts.resources;
  return {
    namespace: pod.meta.namespace ?? '',
    name: pod.meta.name,
    ...podStatus(pod, now),
    createdAt: pod.meta.createdAt,
    node: pod.nodeName,
    ip: pod.podIP,
    owner: owner.kind === 'Pod' ? null : owner,
    cause: view.isCalm(record, now) ? '' : (podCause(view, pod, now)?.text ?? ''),
    cpuRequest,
    memoryRequest,
    memoryLimit,
  };
}
