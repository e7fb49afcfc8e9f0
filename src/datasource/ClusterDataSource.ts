import {
  DataSourceApi,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  type LegacyMetricFindQueryOptions,
  type MetricFindValue,
  type ScopedVars,
  type TestDataSourceResponse,
} from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { ANNOTATION_SUPPORT } from './annotations/annotationSupport';
import type { ClusterSettings } from './config/ClusterSettings';
import { DEFAULT_QUERY_TYPE, type ClusterQuery } from './query/ClusterQuery';

/** One cluster, for panels, variables and annotations. What asks the gateway is loaded with the first question. */
export class ClusterDataSource extends DataSourceApi<ClusterQuery, ClusterSettings> {
  private readonly settings: ClusterSettings;
  override annotations = ANNOTATION_SUPPORT;

  constructor(instance: DataSourceInstanceSettings<ClusterSettings>) {
    super(instance);
    this.settings = instance.jsonData;
  }

  override getDefaultQuery(): Partial<ClusterQuery> {
    return { queryType: DEFAULT_QUERY_TYPE };
  }

  override filterQuery(query: ClusterQuery): boolean {
    return !query.hide;
  }

  /** For Explore, which knows no dashboard: variables as they are now. */
  override interpolateVariablesInQueries(queries: ClusterQuery[], scopedVars: ScopedVars): ClusterQuery[] {
    const filled = (value: unknown) =>
      typeof value === 'string' ? getTemplateSrv().replace(value, scopedVars, 'csv') : value;
    return queries.map((query) => {
      const entries = Object.entries(query).map(([key, value]) => [key, filled(value)]);
      return Object.fromEntries(entries) as ClusterQuery;
    });
  }

  /** One frame a query; failures are in `errors`, by refId. Nothing is asked, nor loaded, for no query. */
  override async query({ targets, scopedVars, range }: DataQueryRequest<ClusterQuery>): Promise<DataQueryResponse> {
    const queries = targets.filter((target) => this.filterQuery(target));
    if (queries.length === 0) {
      return { data: [] };
    }
    const [{ runQueries }, { fillInWith }, { instanceClient }] = await Promise.all([
      import('./query/runQueries'),
      import('./query/filters/fillIn'),
      import('./instanceClient'),
    ]);
    return runQueries(queries, fillInWith(scopedVars), {
      client: instanceClient(this.uid),
      clusterUid: this.uid,
      range: { from: range.from.valueOf(), to: range.to.valueOf() },
      now: Date.now(),
    });
  }

  /** Values of a dashboard variable, in alphabetical order. Rejects with what is wrong and what is allowed. */
  override async metricFindQuery(
    query: string | ClusterQuery,
    options?: LegacyMetricFindQueryOptions
  ): Promise<MetricFindValue[]> {
    const [{ findValues }, { fillInWith }, { instanceClient }] = await Promise.all([
      import('./variables/findValues'),
      import('./query/filters/fillIn'),
      import('./instanceClient'),
    ]);
    return findValues(query, fillInWith(options?.scopedVars), instanceClient(this.uid));
  }

  /** "Save & test": the message names what is wrong; never rejects over the state of the cluster. */
  override async testDatasource(): Promise<TestDataSourceResponse> {
    const [{ testCluster }, { instanceClient }] = await Promise.all([
      import('./health/testCluster'),
      import('./instanceClient'),
    ]);
    return testCluster(instanceClient(this.uid), this.settings);
  }
}
