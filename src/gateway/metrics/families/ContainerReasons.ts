import { METRIC_PREFIX } from '../../../contract/identity';
import type { ContainerStatus, Pod } from '../../../contract/objects';
import { type IndexedView, ownerOf } from '../../../diagnosis';
import type { Family } from '../Family';
import { Tally } from '../Tally';

const MOST_SERIES = 5000;
const LABELS = ['namespace', 'owner_kind', 'owner', 'container', 'reason'];
/** How a container ends that has done its work. */
const DONE = 'Completed';

/** Containers that wait or have ended badly, by the owner of their pods: seen pod by pod while these are read. */
export class ContainerReasons {
  private readonly waiting = new Tally(MOST_SERIES);
  private readonly ended = new Tally(MOST_SERIES);

  see(pod: Pod, view: IndexedView): void {
    for (const status of [...pod.initContainerStatuses, ...pod.containerStatuses]) {
      const { waiting } = status.state;
      const end = status.state.terminated ?? status.lastTermination;
      if (waiting) {
        this.count(this.waiting, pod, view, status, waiting.reason);
      }
      if (end && end.reason !== DONE) {
        this.count(this.ended, pod, view, status, end.reason);
      }
    }
  }

  families(): Family[] {
    return [
      {
        name: `${METRIC_PREFIX}containers_waiting`,
        type: 'gauge',
        help: 'Containers, also init containers, that wait for this reason.',
        labels: LABELS,
        rows: () => this.waiting.rows(),
      },
      {
        name: `${METRIC_PREFIX}containers_last_terminated`,
        type: 'gauge',
        help: 'Containers, also init containers, whose latest end had this reason; those that completed are left out.',
        labels: LABELS,
        rows: () => this.ended.rows(),
      },
    ];
  }

  private count(tally: Tally, pod: Pod, view: IndexedView, { name }: ContainerStatus, reason: string): void {
    const owner = ownerOf(view, pod);
    tally.add(1, pod.meta.namespace ?? '', owner.kind, owner.name, name, reason);
  }
}
