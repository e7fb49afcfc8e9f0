import { METRIC_PREFIX } from '../../../contract/identity';
import type { EpochMs } from '../../../contract/time';
import type { ClusterCache } from '../../cache/ClusterCache';
import type { Family } from '../Family';

/** How well each kind is known at `now`. A kind that was never listed has no objects and no age. */
export function cacheFamilies(cache: ClusterCache, now: EpochMs): Family[] {
  const kinds = cache.kinds(now);
  const listed = kinds.filter(({ asOf }) => asOf !== null);
  return [
    {
      name: `${METRIC_PREFIX}kind_synced`,
      type: 'gauge',
      help: '1 while a watch keeps the kind up to date.',
      samples: () => kinds.map(({ resource, state }) => [{ resource }, state === 'live' ? 1 : 0] as const),
    },
    {
      name: `${METRIC_PREFIX}kind_objects`,
      type: 'gauge',
      help: 'Objects of the kind as last known.',
      samples: () => listed.map(({ resource, objects }) => [{ resource }, objects] as const),
    },
    {
      name: `${METRIC_PREFIX}cache_age_seconds`,
      type: 'gauge',
      help: 'Time since the kind was last known to be complete; 0 while a watch runs.',
      samples: () =>
        listed.map(({ resource, asOf }) => [{ resource }, Math.max(0, now - (asOf ?? now)) / 1000] as const),
    },
  ];
}
