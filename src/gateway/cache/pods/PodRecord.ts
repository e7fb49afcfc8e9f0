import type {
  Condition,
  Container,
  ContainerStatus,
  ContainerTermination,
  ObjectMeta,
  Pod,
} from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import { countAt, timeAt } from './marks';
import type { PodFamily, PodShape } from './PodTemplates';

function termination(template: ContainerTermination | null, numbers: readonly number[]): ContainerTermination | null {
  return (
    template && {
      ...template,
      startedAt: timeAt(numbers, template.startedAt),
      finishedAt: timeAt(numbers, template.finishedAt),
    }
  );
}

function containerStatus(template: ContainerStatus, numbers: readonly number[]): ContainerStatus {
  const { waiting, running, terminated } = template.state;
  return {
    ...template,
    restartCount: countAt(numbers, template.restartCount),
    state: {
      waiting,
      running: running && { startedAt: timeAt(numbers, running.startedAt) },
      terminated: termination(terminated, numbers),
    },
    lastTermination: termination(template.lastTermination, numbers),
  };
}

const MS = 1000;

/**
 * A pod in about half a kilobyte: what is its own, and references to what it shares with others. It can be read like any
 * pod; parts with numbers in them are put together when asked for, so keep what you read more than once.
 */
export class PodRecord implements Pod {
  /** Its place in the list of all pods; only `PodSlots` sets it. */
  slot = -1;

  /**
   * Small integers need no room of their own, hence seconds, which is what Kubernetes gives.
   * @param version resourceVersion, as a number where that is the same
   * @param createdSeconds since 1970
   * @param numbers the pod's own, at the places the shape's marks name
   */
  constructor(
    readonly name: string,
    readonly uid: string,
    private readonly version: string | number,
    private readonly createdSeconds: number | null,
    readonly deletedAt: EpochMs | null,
    private readonly generation: number | null,
    readonly family: PodFamily,
    readonly shape: PodShape,
    readonly nodeName: string | null,
    readonly podIP: string,
    readonly claimNames: readonly string[],
    readonly numbers: readonly number[]
  ) {}

  get namespace(): string | null {
    return this.family.namespace;
  }

  get resourceVersion(): string {
    return String(this.version);
  }

  get createdAt(): EpochMs | null {
    return this.createdSeconds === null ? null : Math.round(this.createdSeconds * MS);
  }

  /** The RESTARTS column of kubectl. */
  get restarts(): number {
    return this.shape.facts.restartPlaces.reduce((sum, place) => sum + this.numbers[place]!, 0);
  }

  /** The STATUS column of kubectl. */
  get statusWord(): string {
    const { status, statusDeleted } = this.shape.facts;
    return this.deletedAt === null ? status : statusDeleted;
  }

  get meta(): ObjectMeta {
    const { namespace, labels, owners } = this.family;
    return {
      name: this.name,
      namespace,
      uid: this.uid,
      resourceVersion: this.resourceVersion,
      generation: this.generation,
      createdAt: this.createdAt,
      deletedAt: this.deletedAt,
      labels,
      owners,
    };
  }

  get restartPolicy(): string {
    return this.shape.spec.restartPolicy;
  }

  get readinessGates(): readonly string[] {
    return this.shape.spec.readinessGates;
  }

  get initContainers(): readonly Container[] {
    return this.shape.spec.initContainers;
  }

  get containers(): readonly Container[] {
    return this.shape.spec.containers;
  }

  get phase(): string {
    return this.shape.status.phase;
  }

  get reason(): string {
    return this.shape.status.reason;
  }

  get message(): string {
    return this.shape.status.message;
  }

  get qosClass(): string {
    return this.shape.status.qosClass;
  }

  get startedAt(): EpochMs | null {
    return timeAt(this.numbers, this.shape.status.startedAt);
  }

  get conditions(): readonly Condition[] {
    return this.shape.status.conditions.map((condition) => ({
      ...condition,
      changedAt: timeAt(this.numbers, condition.changedAt),
    }));
  }

  get initContainerStatuses(): readonly ContainerStatus[] {
    return this.shape.status.initContainerStatuses.map((status) => containerStatus(status, this.numbers));
  }

  get containerStatuses(): readonly ContainerStatus[] {
    return this.shape.status.containerStatuses.map((status) => containerStatus(status, this.numbers));
  }

  /** The same pod as a plain object. */
  unpacked(): Pod {
    const { meta, nodeName, restartPolicy, readinessGates, initContainers, containers, claimNames } = this;
    const { phase, reason, message, podIP, qosClass, startedAt } = this;
    const { conditions, initContainerStatuses, containerStatuses } = this;
    return {
      meta,
      nodeName,
      restartPolicy,
      readinessGates,
      initContainers,
      containers,
      claimNames,
      phase,
      reason,
      message,
      podIP,
      qosClass,
      startedAt,
      conditions,
      initContainerStatuses,
      containerStatuses,
    };
  }
}
