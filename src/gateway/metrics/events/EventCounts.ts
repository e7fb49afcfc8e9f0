import type { ClusterView } from '../../../contract/clusterView';
import { METRIC_PREFIX } from '../../../contract/identity';
import { WORKLOADS, type Resource } from '../../../contract/kinds';
import type { KubeEvent } from '../../../contract/objects';
import type { Change } from '../../cache/KindStore';
import { Counter } from '../Counter';
import { EventOwners } from './EventOwners';
import { growth } from './growth';
import { LastMessages } from './LastMessages';

/** Kinds through which an event leads to its owner. */
const OWNER_KINDS: readonly Resource[] = ['pods', ...WORKLOADS];
const MOST_SERIES = 5000;
/** An event lives for an hour; a series that was silent for two is nobody's any more. */
const IDLE_MS = 2 * 3600_000;
/** How long counting waits for owners to be known after a start, and how many events may wait. */
const LONGEST_WAIT_MS = 60_000;
const MOST_WAITING = 10_000;

interface Waiting {
  event: KubeEvent;
  amount: number;
}

/**
 * Counts events by owner, reason and type. An event that grows counts its growth, one that is new or was made again counts
 * whole, one that goes counts nothing. What was there when the gateway started counts 0: its series is born, so that
 * `increase` sees the next one, and a restart of the gateway is no burst of events.
 */
export class EventCounts {
  readonly counter: Counter;
  readonly messages: LastMessages;
  private readonly owners: EventOwners;
  private waiting: Waiting[] = [];
  private waitingSince: number | undefined;

  constructor(
    private readonly view: () => ClusterView,
    private readonly now: () => number = Date.now
  ) {
    this.owners = new EventOwners(view);
    this.messages = new LastMessages(now);
    this.counter = new Counter(
      `${METRIC_PREFIX}events_total`,
      'Kubernetes events by the owner of what they are about; counted from the start of the gateway.',
      ['namespace', 'owner_kind', 'owner', 'reason', 'type'],
      { limit: MOST_SERIES, idleMs: IDLE_MS, now }
    );
  }

  /** Takes note of a changed event; `first` when it is from before the gateway's start. */
  readonly onEvent = ({ before, after }: Change<KubeEvent>, first: boolean): void => {
    if (!after) {
      return;
    }
    const amount = first ? 0 : growth(before, after);
    if (!first && amount === 0) {
      return;
    }
    if (this.mustWait()) {
      this.waiting.push({ event: after, amount });
    } else {
      this.settle();
      this.count(after, amount);
    }
  };

  /** Counts what has waited, if it need not any more. Call before reading. */
  settle(): void {
    if (this.waiting.length > 0 && !this.mustWait()) {
      const { waiting } = this;
      this.waiting = [];
      waiting.forEach(({ event, amount }) => this.count(event, amount));
    }
  }

  /** Until owners are known, a pod's events would be counted under its own name. */
  private mustWait(): boolean {
    const view = this.view();
    this.waitingSince ??= this.now();
    return (
      this.waiting.length < MOST_WAITING &&
      this.now() - this.waitingSince < LONGEST_WAIT_MS &&
      !OWNER_KINDS.every((resource) => view.isKnown(resource))
    );
  }

  private count(event: KubeEvent, amount: number): void {
    const owner = this.owners.ownerOf(event);
    const labels = [owner.namespace ?? '', owner.kind, owner.name, event.reason] as const;
    this.counter.add(amount, ...labels, event.type);
    this.messages.note(event, labels);
  }
}
