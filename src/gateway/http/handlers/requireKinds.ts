import type { Resource } from '../../../contract/kinds';
import type { ClusterCache } from '../../cache/ClusterCache';
import { HttpError, httpError } from '../HttpError';

/** An answer without these kinds would be wrong, not merely incomplete: throws HttpError with the reason why one is not known. */
export function requireKinds(cache: ClusterCache, resources: readonly Resource[], now: number): void {
  for (const resource of resources) {
    if (!cache.isKnown(resource)) {
      const { problem } = cache.store(resource).freshness(now);
      throw problem
        ? new HttpError(problem)
        : httpError('not-synced', 'The gateway is still reading the cluster', `${resource} are not listed yet`);
    }
  }
}
