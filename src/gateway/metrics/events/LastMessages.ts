import { METRIC_PREFIX } from '../../../contract/identity';
import type { KubeEvent } from '../../../contract/objects';
import type { Family } from '../Family';
import { RecentMap } from './RecentMap';
import { steadyMessage } from './steadyMessage';

/** Messages there are at a time: enough for every alert of an incident, too few to be a burden. */
const MOST_MESSAGES = 200;
/** Events live this long, so older words are no longer backed by anything. */
const LONGEST_AGE_MS = 3600_000;

type Labels = readonly [namespace: string, ownerKind: string, owner: string, reason: string];

interface Noted {
  labels: Labels;
  message: string;
  /** When these words were taken. */
  since: number;
  /** When Kubernetes last warned of this owner for this reason, in whatever words. */
  at: number;
}

/**
 * What Kubernetes said of an owner by its warning events. Words once taken stay for an hour while warnings go on: pods of one
 * workload say the same thing in turn in different words, and an alert that carries them would be sent anew with each.
 */
export class LastMessages {
  private readonly noted = new RecentMap<string, Noted>(MOST_MESSAGES);

  constructor(private readonly now: () => number = Date.now) {}

  note({ type, message, lastAt }: KubeEvent, labels: Labels): void {
    if (type !== 'Warning') {
      return;
    }
    const key = labels.join('\0');
    const now = this.now();
    const at = lastAt ?? now;
    const before = this.noted.get(key);
    if (before && now - before.since < LONGEST_AGE_MS) {
      before.at = Math.max(before.at, at);
    } else {
      this.noted.set(key, { labels, message: steadyMessage(message), since: now, at });
    }
  }

  readonly family: Family = {
    name: `${METRIC_PREFIX}event_message_info`,
    type: 'gauge',
    help: 'A warning of each owner and reason within the hour, for the most recent ones; its words stay for an hour, what varies is replaced.',
    labels: ['namespace', 'owner_kind', 'owner', 'reason', 'message'],
    rows: () => {
      const oldest = this.now() - LONGEST_AGE_MS;
      return [...this.noted]
        .filter(([, { at }]) => at >= oldest)
        .map(([, { labels, message }]) => [1, ...labels, message] as const);
    },
  };
}
