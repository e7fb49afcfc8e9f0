import { readJson, sendJson, type Call } from './answer';
import type { DataSourceStore } from './dataSourceStore';
import { emptyFrame, toFrames, type AskedQuery, type PromData } from './promFrames';
import { expandMacros, stepOf } from './queryStep';

interface Query {
  refId: string;
  datasource?: { uid?: string };
  expr?: string;
  instant?: boolean;
  range?: boolean;
  intervalMs?: number;
  legendFormat?: string;
}

interface Result {
  error?: string;
  errorSource?: string;
  status: number;
  frames: unknown[];
}

interface PromAnswer {
  status: 'success' | 'error';
  data: PromData;
  errorType?: string;
  error?: string;
}

const failed = (query: AskedQuery, status: number, error: string): Result => ({
  error,
  errorSource: 'downstream',
  status,
  frames: [emptyFrame(query)],
});

/** Text of a failed connection as Go words it, which is what Grafana shows. */
function connectionError(address: URL, error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return `Post "${address.origin}${address.pathname}": dial tcp ${address.host}: ${cause}`;
}

async function ask(base: string, path: string, parameters: Record<string, string>, query: AskedQuery): Promise<Result> {
  const address = new URL(`${base.replace(/\/+$/, '')}${path}`);
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(parameters) });
    const text = await answer.text();
    if (!/json/.test(answer.headers.get('content-type') ?? '')) {
      return failed(query, answer.status, `unexpected response with status code ${answer.status}: ${text.trim()}`);
    }
    const body = JSON.parse(text) as PromAnswer;
    return body.status === 'success'
      ? { status: 200, frames: toFrames(query, body.data) }
      : failed(query, answer.status, `${body.errorType}: ${body.error}`);
  } catch (error) {
    return failed(query, 502, connectionError(address, error));
  }
}

async function run(url: string, query: Query, fromMs: number, toMs: number, minStepMs: number): Promise<Result> {
  const { step, aligned } = stepOf(fromMs, toMs, query.intervalMs ?? 0, minStepMs);
  const expr = expandMacros(query.expr ?? '', step, toMs - fromMs, minStepMs);
  const asked = { refId: query.refId, expr, legendFormat: query.legendFormat, stepMs: step };
  const parts: Array<Promise<Result>> = [];
  if (query.range || !query.instant) {
    const range = { start: String(aligned.from / 1000), end: String(aligned.to / 1000), step: String(step / 1000) };
    parts.push(ask(url, '/api/v1/query_range', { query: expr, ...range }, asked));
  }
  if (query.instant) {
    parts.push(ask(url, '/api/v1/query', { query: expr, time: String(toMs / 1000) }, asked));
  }
  const results = await Promise.all(parts);
  return results.find(({ error }) => error !== undefined) ?? { status: 200, frames: results.flatMap((r) => r.frames) };
}

/** `/api/ds/query` onto Prometheus. One failed query makes the whole answer 400, with the others' results in it. */
export async function answerQuery(call: Call, store: DataSourceStore): Promise<void> {
  const { queries, from, to } = (await readJson(call.request)) as { queries: Query[]; from: string; to: string };
  const sources = queries.map((query) => store.get(query.datasource?.uid ?? ''));
  if (sources.some((source) => source === undefined)) {
    return sendJson(call, 404, { message: 'Data source not found' });
  }
  const pairs = await Promise.all(
    queries.map(async (query, index) => {
      const source = sources[index];
      const minStepMs = Number.parseInt(String(source?.jsonData.timeInterval ?? '15s'), 10) * 1000;
      return [query.refId, await run(source?.url ?? '', query, Number(from), Number(to), minStepMs)] as const;
    })
  );
  const bad = pairs.some(([, result]) => result.error !== undefined);
  sendJson(call, bad ? 400 : 200, { results: Object.fromEntries(pairs) });
}
