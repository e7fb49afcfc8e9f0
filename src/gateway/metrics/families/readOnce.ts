import type { Pod } from '../../../contract/objects';

/** The pod as a plain object: the cache puts its parts together each time they are read, and sixty families read them. */
export function readOnce(pod: Pod): Pod {
  return {
    meta: pod.meta,
    nodeName: pod.nodeName,
    restartPolicy: pod.restartPolicy,
    readinessGates: pod.readinessGates,
    initContainers: pod.initContainers,
    containers: pod.containers,
    claimNames: pod.claimNames,
    phase: pod.phase,
    reason: pod.reason,
    message: pod.message,
    podIP: pod.podIP,
    qosClass: pod.qosClass,
    startedAt: pod.startedAt,
    conditions: pod.conditions,
    initContainerStatuses: pod.initContainerStatuses,
    containerStatuses: pod.containerStatuses,
  };
}
