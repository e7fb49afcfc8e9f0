import type { ContainerStatus, ContainerTermination, Pod } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import { markCount, markTime } from './marks';
import { PodRecord } from './PodRecord';
import { PodShape } from './PodTemplates';

/** Takes numbers out of a status and leaves marks in their places. */
class Marker {
  readonly numbers: number[] = [];

  time(at: EpochMs | null): EpochMs | null {
    return at === null ? null : markTime(this.numbers.push(at) - 1);
  }

  count(count: number): number {
    return count === 0 ? 0 : markCount(this.numbers.push(count) - 1);
  }

  termination(ended: ContainerTermination | null): ContainerTermination | null {
    return ended && { ...ended, startedAt: this.time(ended.startedAt), finishedAt: this.time(ended.finishedAt) };
  }

  status(status: ContainerStatus): ContainerStatus {
    const { waiting, running, terminated } = status.state;
    return {
      ...status,
      restartCount: this.count(status.restartCount),
      state: {
        waiting,
        running: running && { startedAt: this.time(running.startedAt) },
        terminated: this.termination(terminated),
      },
      lastTermination: this.termination(status.lastTermination),
    };
  }
}

/** As the store keeps numbers where a resourceVersion is one: `007` or 2^60 is none. */
export function packVersion(resourceVersion: string): string | number {
  const version = Number(resourceVersion);
  return Number.isSafeInteger(version) && String(version) === resourceVersion ? version : resourceVersion;
}

/** Packs a pod that did not come packed from the API server: one made by hand. It shares nothing with others. */
export function packPod(pod: Pod): PodRecord {
  if (pod instanceof PodRecord) {
    return pod;
  }
  const { name, namespace, uid, resourceVersion, createdAt, deletedAt, generation, labels, owners } = pod.meta;
  const { restartPolicy, readinessGates, initContainers, containers } = pod;
  const { phase, reason, message, qosClass } = pod;
  const marker = new Marker();
  const startedAt = marker.time(pod.startedAt);
  const conditions = pod.conditions.map((one) => ({ ...one, changedAt: marker.time(one.changedAt) }));
  const initContainerStatuses = pod.initContainerStatuses.map((status) => marker.status(status));
  const containerStatuses = pod.containerStatuses.map((status) => marker.status(status));
  const shape = new PodShape(
    { restartPolicy, readinessGates, initContainers, containers },
    { phase, reason, message, qosClass, startedAt, conditions, initContainerStatuses, containerStatuses }
  );
  return new PodRecord(
    name,
    uid,
    packVersion(resourceVersion),
    createdAt === null ? null : createdAt / 1000,
    deletedAt,
    generation,
    { namespace, labels, owners },
    shape,
    pod.nodeName,
    pod.podIP,
    pod.claimNames,
    marker.numbers
  );
}
