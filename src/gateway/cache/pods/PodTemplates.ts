import type { Condition, Container, ContainerStatus, OwnerRef } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import { type ShapeFacts, shapeFacts } from './shapeFacts';

/** What the pods of one controller have in common in their metadata. Equal ones are one object as far as possible. */
export interface PodFamily {
  readonly namespace: string | null;
  readonly labels: ReadonlyMap<string, string>;
  readonly owners: readonly OwnerRef[];
}

/** What the pods of one controller have in common in their specification. */
export interface PodSpecTemplate {
  readonly restartPolicy: string;
  readonly readinessGates: readonly string[];
  readonly initContainers: readonly Container[];
  readonly containers: readonly Container[];
}

/** A status without its numbers: wherever a number belongs stands a mark that leads to it, see `marks.ts`. */
export interface PodStatusTemplate {
  readonly phase: string;
  readonly reason: string;
  readonly message: string;
  readonly qosClass: string;
  readonly startedAt: EpochMs | null;
  readonly conditions: readonly Condition[];
  readonly initContainerStatuses: readonly ContainerStatus[];
  readonly containerStatuses: readonly ContainerStatus[];
}

/** Specification and status that many pods share; what follows from them is worked out once, when first asked for. */
export class PodShape {
  private known: ShapeFacts | undefined;

  constructor(
    readonly spec: PodSpecTemplate,
    readonly status: PodStatusTemplate
  ) {}

  get facts(): ShapeFacts {
    return (this.known ??= shapeFacts(this));
  }
}
