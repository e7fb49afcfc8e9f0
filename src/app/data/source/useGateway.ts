import type { AnswerOf } from '../../../contract/route';
import type { ROUTES, RouteNamed } from '../../../contract/routes';
import { ClientError, type GivenTo } from '../../../client';
import { useCluster } from '../../cluster';
import { gatewayClient } from './gatewayClient';
import { usePolled, type Polled } from './usePolled';

export type GatewayState<N extends RouteNamed<'json'>> = Polled<AnswerOf<(typeof ROUTES)[N]>, ClientError>;

interface Options<N extends RouteNamed<'json'>> extends GivenTo<N> {
  /** False asks nothing; default true. */
  enabled?: boolean;
}

function asClientError(thrown: unknown): ClientError {
  if (thrown instanceof ClientError) {
    return thrown;
  }
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new ClientError({ code: 'internal', message: 'The page could not ask the gateway', detail, status: null });
}

/**
 * One route of the picked cluster's gateway, asked again on each refresh. A change of cluster or path parameters
 * empties the answer; a change of query keeps it until the new one is there.
 */
export function useGateway<N extends RouteNamed<'json'>>(routeName: N, options: Options<N> = {}): GatewayState<N> {
  const { uid } = useCluster();
  const { path, query, enabled = true } = options;
  return usePolled({
    subject: JSON.stringify([uid, routeName, path]),
    variant: JSON.stringify(query),
    enabled,
    load: (signal) => gatewayClient(uid, signal)[routeName]({ path, query }),
    failureOf: asClientError,
  });
}
