import { request } from '../stack/system/request';

export interface Series {
  metric: Record<string, string>;
  /** The latest value. */
  value: number;
}

interface Answer {
  status: string;
  error?: string;
  data?: {
    result: Array<{ metric: Record<string, string>; value?: [number, string]; values?: Array<[number, string]> }>;
  };
}

async function ask(url: string): Promise<Series[]> {
  const answer = JSON.parse((await request(url)).text) as Answer;
  if (answer.data === undefined) {
    throw new Error(`Prometheus refuses the query: ${answer.error}`);
  }
  return answer.data.result.map(({ metric, value, values }) => ({
    metric,
    value: Number((value ?? values?.at(-1))?.[1]),
  }));
}

/** Instant query. Throws Prometheus's message when it refuses. */
export function queryNow(base: string, expr: string): Promise<Series[]> {
  return ask(`${base}/api/v1/query?query=${encodeURIComponent(expr)}`);
}

/** Query over the last `minutes`; the value is the last of each series. */
export function queryRange(base: string, expr: string, minutes: number): Promise<Series[]> {
  const end = Math.floor(Date.now() / 1000);
  const range = `start=${end - minutes * 60}&end=${end}&step=15`;
  return ask(`${base}/api/v1/query_range?query=${encodeURIComponent(expr)}&${range}`);
}
