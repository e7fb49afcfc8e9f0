import type { Fetcher, FetchedAnswer } from './fetcher';

/** Sends one GET through Grafana's backend service, without its error toasts. Rejects, as that service does, with `{status, data}`. */
export type SendThroughGrafana = (url: string) => Promise<{ status: number; data: unknown }>;

function thrownAnswer(thrown: unknown): FetchedAnswer | null {
  const { status, data } = (thrown ?? {}) as { status?: unknown; data?: unknown };
  return typeof status === 'number' && status > 0 ? { status, body: data ?? null } : null;
}

/**
 * Fetcher over Grafana's data source proxy. `baseUrl` is the proxy address of one data source
 * (`/api/datasources/proxy/uid/<uid>`).
 */
export function grafanaFetcher(baseUrl: string, send: SendThroughGrafana): Fetcher {
  return async (address) => {
    try {
      const { status, data } = await send(baseUrl + address);
      return { status, body: data };
    } catch (thrown) {
      const answer = thrownAnswer(thrown);
      if (answer) {
        return answer;
      }
      throw thrown;
    }
  };
}
