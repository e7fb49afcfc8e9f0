/** A series as Prometheus' HTTP API answers it (`vector`, `matrix`); times in seconds, values as text. */
export interface PromSeries {
  metric: Record<string, string>;
  value?: [number, string];
  values?: Array<[number, string]>;
}

export type PromData =
  | { resultType: 'vector' | 'matrix'; result: PromSeries[] }
  | { resultType: 'scalar' | 'string'; result: [number, string] };

export interface AskedQuery {
  refId: string;
  expr: string;
  legendFormat?: string;
  /** Distance between points in milliseconds. */
  stepMs: number;
}

type Entities = { NaN?: number[]; Inf?: number[]; NegInf?: number[] };
const ENTITY: Record<string, keyof Entities> = { NaN: 'NaN', '+Inf': 'Inf', '-Inf': 'NegInf' };

/** 90_000 → `1m30s`, as Go prints durations. */
export function goDuration(ms: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, (ms / 1000) % 60];
  if (ms < 1000) {
    return `${ms}ms`;
  }
  return `${hours ? `${hours}h` : ''}${hours || minutes ? `${minutes}m` : ''}${seconds}s`;
}

/** JSON knows neither NaN nor infinity: they become null, with their rows listed beside. */
function encodeNumbers(texts: string[]): { values: Array<number | null>; entities: Entities | null } {
  const entities: Entities = {};
  const values = texts.map((text, row) => {
    const entity = ENTITY[text];
    if (entity === undefined) {
      return Number(text);
    }
    (entities[entity] ??= []).push(row);
    return null;
  });
  return { values, entities: Object.keys(entities).length === 0 ? null : entities };
}

function legend(query: AskedQuery, labels: Record<string, string>): string {
  if (query.legendFormat && query.legendFormat !== '__auto') {
    return query.legendFormat.replace(/{{\s*(.+?)\s*}}/g, (_all, name: string) => labels[name] ?? '');
  }
  const { __name__: metric = '', ...rest } = labels;
  const pairs = Object.entries(rest).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? metric || query.expr : `${metric}{${pairs.join(', ')}}`;
}

function meta(query: AskedQuery, type: string | null, resultType: string | null) {
  return {
    ...(type === null ? {} : { type }),
    typeVersion: type === null ? [0, 0] : [0, 1],
    custom: { calculatedMinStep: query.stepMs, ...(resultType === null ? {} : { resultType }) },
    executedQueryString: `Expr: ${query.expr}\nStep: ${goDuration(query.stepMs)}`,
  };
}

/** The frame without fields that stands for "nothing", after an error too. */
export function emptyFrame(query: AskedQuery) {
  return { schema: { refId: query.refId, meta: meta(query, null, null), fields: [] }, data: { values: [] } };
}

function frame(query: AskedQuery, series: PromSeries, resultType: string) {
  const points = series.values ?? (series.value ? [series.value] : []);
  const { values, entities } = encodeNumbers(points.map(([, text]) => text));
  const displayNameFromDS = legend(query, series.metric);
  const time = { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' }, config: { interval: query.stepMs } };
  const value = {
    name: series.metric.__name__ ?? 'Value',
    type: 'number',
    typeInfo: { frame: 'float64' },
    labels: series.metric,
    config: { displayNameFromDS },
  };
  const type = resultType === 'matrix' ? 'timeseries-multi' : 'numeric-multi';
  return {
    schema: { refId: query.refId, meta: meta(query, type, resultType), fields: [time, value] },
    data: {
      values: [points.map(([seconds]) => Math.round(seconds * 1000)), values],
      ...(entities === null ? {} : { entities: [null, entities] }),
    },
  };
}

/** Prometheus' answer as Grafana's JSON frames: one frame a series. */
export function toFrames(query: AskedQuery, data: PromData) {
  const isSeries = (result: PromData['result']): result is PromSeries[] => typeof result[0] !== 'number';
  const { result } = data;
  const series: PromSeries[] = isSeries(result) ? result : [{ metric: {}, value: result }];
  return series.length === 0 ? [emptyFrame(query)] : series.map((one) => frame(query, one, data.resultType));
}
