import type { KubeEvent, Pod } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { IndexedView } from '../view/IndexedView';
import { type ContainerView, initContainers, runningContainers } from './containersOf';

/** What is asked about: one pod at one moment. Its containers and events are looked up once for all checks. */
export class PodContext {
  /** Containers meant to keep running, sidecars included. */
  readonly containers: readonly ContainerView[];
  private found: readonly KubeEvent[] | undefined;

  constructor(
    readonly view: IndexedView,
    readonly pod: Pod,
    readonly now: EpochMs
  ) {
    this.containers = runningContainers(pod);
  }

  /** Init containers that must finish before the pod starts. */
  get initContainers(): readonly ContainerView[] {
    return initContainers(this.pod);
  }

  /** Events about this pod, in no order. */
  get events(): readonly KubeEvent[] {
    this.found ??= this.view.eventsOf('Pod', this.pod.meta);
    return this.found;
  }
}
