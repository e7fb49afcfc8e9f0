import type { DataQuery } from '@grafana/schema';
import type { LegacyMetricFindQueryOptions, MetricFindValue, ScopedVars } from '@grafana/data';
import { DataSourceWithBackend, getTemplateSrv } from '@grafana/runtime';

interface PromQuery extends DataQuery {
  expr: string;
  legendFormat?: string;
  interval?: string;
  instant?: boolean;
  range?: boolean;
}

interface ApiAnswer<T> {
  data: T;
}

const escapeLiteral = (value: string) => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"');
const escapeRegex = (value: string) => escapeLiteral(value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** Several values become a regular expression, one value stays as it is: what PromQL matchers need. */
function promFormat(value: unknown, variable: { multi?: boolean; includeAll?: boolean }): string {
  if (Array.isArray(value)) {
    return value.length === 1 ? escapeRegex(String(value[0])) : `(${value.map(String).map(escapeRegex).join('|')})`;
  }
  return variable.multi || variable.includeAll ? escapeRegex(String(value)) : escapeLiteral(String(value));
}

/** The part of Grafana's Prometheus data source that pages and dashboards use; queries go to `/api/ds/query`. */
export class PrometheusDataSource extends DataSourceWithBackend<PromQuery> {
  override applyTemplateVariables(query: PromQuery, scopedVars: ScopedVars): PromQuery {
    const { __interval: _interval, __interval_ms: _ms, ...ours } = scopedVars;
    const expr = getTemplateSrv().replace(query.expr, ours, promFormat);
    return { ...query, expr, legendFormat: getTemplateSrv().replace(query.legendFormat ?? '', ours) };
  }

  override filterQuery(query: PromQuery): boolean {
    return !query.hide && Boolean(query.expr);
  }

  /** `label_values(label)`, `label_values(metric, label)`, `query_result(expr)`; nothing else yields nothing. */
  override async metricFindQuery(query: unknown, options?: LegacyMetricFindQueryOptions): Promise<MetricFindValue[]> {
    const raw = typeof query === 'string' ? query : String((query as { query?: string } | null)?.query ?? '');
    const text = getTemplateSrv().replace(raw, options?.scopedVars, promFormat);
    const values = /^label_values\((?:(.+),\s*)?(\w+)\)$/.exec(text.trim());
    if (values) {
      const selector = values[1] === undefined ? {} : { 'match[]': values[1] };
      const answer: ApiAnswer<string[]> = await this.getResource(`api/v1/label/${values[2]}/values`, selector);
      return answer.data.map((value) => ({ text: value }));
    }
    const result = /^query_result\((.+)\)$/.exec(text.trim());
    if (result) {
      const answer: ApiAnswer<{ result: Array<{ metric: Record<string, string>; value: [number, string] }> }> =
        await this.getResource('api/v1/query', { query: result[1] });
      return answer.data.result.map(({ metric, value }) => ({ text: `${JSON.stringify(metric)} ${value[1]}` }));
    }
    return [];
  }

  override async testDatasource() {
    await this.getResource('api/v1/labels');
    return { status: 'success', message: 'Successfully queried the Prometheus API.' };
  }
}
