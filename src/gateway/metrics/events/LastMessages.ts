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
  at: number;
}

/** What Kubernetes last said of an owner by a warning event, in words that stay the same while the trouble does. */
export class LastMessages {
  private readonly noted = new RecentMap<string, Noted>(MOST_MESSAGES);

  constructor(private readonly now: () => number = Date.now) {}

  note({ type, message, lastAt }: KubeEvent, labels: Labels): void {
    const key = labels.join('\0');
    const at = lastAt ?? this.now();
    if (type === 'Warning' && at >= (this.noted.get(key)?.at ?? 0)) {
      this.noted.set(key, { labels, message: steadyMessage(message), at });
    }
  }

  readonly family: Family = {
    name: `${METRIC_PREFIX}event_message_info`,
    type: 'gauge',
    help: 'The last warning of each owner and reason within the hour, for the most recent ones; what varies is replaced.',
    labels: ['namespace', 'owner_kind', 'owner', 'reason', 'message'],
    rows: () => {
      const oldest = this.now() - LONGEST_AGE_MS;
      return [...this.noted]
        .filter(([, { at }]) => at >= oldest)
        .map(([, { labels, message }]) => [1, ...labels, message] as const);
    },
  };
}
