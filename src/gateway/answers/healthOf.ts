import type { HealthAnswer } from '../../contract/answers';
import type { EpochMs } from '../../contract/time';
import type { ClusterCache } from '../cache/ClusterCache';

/** Errors with which the API server is of no use at all. */
const DOWN = ['api-server-unreachable', 'api-server-certificate', 'api-server-unauthorized'];

/** The health answer at `now`. */
export function healthOf(
  cache: ClusterCache,
  apiServer: HealthAnswer['apiServer'],
  gateway: { version: string; startedAt: EpochMs },
  now: EpochMs
): HealthAnswer {
  const kinds = cache.kinds(now);
  const live = kinds.filter(({ state }) => state === 'live').length;
  const down = live === 0 && apiServer.problem !== null && DOWN.includes(apiServer.problem.code);
  const status = down ? 'down' : live === kinds.length ? 'ok' : 'degraded';
  return { product: 'clusterscope-gateway', ...gateway, status, apiServer, kinds };
}
