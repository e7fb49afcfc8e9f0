import type { HealthAnswer, KindFreshness, SyncState } from '../../contract/answers';
import type { ErrorBody } from '../../contract/errors';
import type { Resource } from '../../contract/kinds';

export const kind = (resource: Resource, state: SyncState): KindFreshness => ({
  resource,
  state,
  resourceVersion: state === 'live' ? '1' : null,
  objects: 0,
  asOf: state === 'live' ? 1 : null,
  problem: null,
});

export const apiServerProblem: ErrorBody = {
  code: 'api-server-unauthorized',
  message: 'The API server refuses the gateway’s credentials',
  detail: 'HTTP 401',
  allowed: [],
};

/** A gateway that is well, but for what is given. */
export function healthAnswer(change: Partial<HealthAnswer> = {}): HealthAnswer {
  return {
    product: 'clusterscope-gateway',
    version: '0.1.0',
    startedAt: 1,
    status: 'ok',
    apiServer: { reachable: true, version: 'v1.36.3', answeredAt: 1, latencyMs: 3, problem: null },
    kinds: [kind('pods', 'live'), kind('nodes', 'live')],
    ...change,
  };
}
