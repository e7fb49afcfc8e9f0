import type { SyncState } from '../../../contract/answers';
import { METRIC_PREFIX } from '../../../contract/identity';
import type { EpochMs } from '../../../contract/time';
import type { ClusterCache } from '../../cache/ClusterCache';
import type { Family } from '../Family';

const STATES: readonly SyncState[] = ['listing', 'live', 'stale', 'forbidden', 'absent'];

/** How well each kind is known at `now`. A kind that was never listed has no objects and no age. */
export function cacheFamilies(cache: ClusterCache, now: EpochMs): Family[] {
  const kinds = cache.kinds(now);
  const listed = kinds.filter(({ asOf }) => asOf !== null);
  const labels = ['resource'];
  return [
    {
      name: `${METRIC_PREFIX}kind_synced`,
      type: 'gauge',
      help: '1 while a watch keeps the kind up to date.',
      labels,
      rows: () => kinds.map(({ resource, state }) => [state === 'live' ? 1 : 0, resource] as const),
    },
    {
      name: `${METRIC_PREFIX}kind_state`,
      type: 'gauge',
      help: '1 for the state the kind is in.',
      labels: [...labels, 'state'],
      rows: () =>
        kinds.flatMap(({ resource, state }) => STATES.map((word) => [word === state ? 1 : 0, resource, word] as const)),
    },
    {
      name: `${METRIC_PREFIX}kind_objects`,
      type: 'gauge',
      help: 'Objects of the kind as last known.',
      labels,
      rows: () => listed.map(({ resource }) => [cache.count(resource), resource] as const),
    },
    {
      name: `${METRIC_PREFIX}events_dropped_total`,
      type: 'counter',
      help: 'Events that were not kept because there were too many, about one object or in all.',
      labels: [],
      rows: () => [[cache.store('events').dropped] as const],
    },
    {
      name: `${METRIC_PREFIX}cache_age_seconds`,
      type: 'gauge',
      help: 'Time since the kind was last known to be complete; 0 while a watch runs.',
      labels,
      rows: () => listed.map(({ resource, asOf }) => [Math.max(0, now - (asOf ?? now)) / 1000, resource] as const),
    },
  ];
}
