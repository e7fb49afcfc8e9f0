import {
  DataSourceApi,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  type TestDataSourceResponse,
} from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import type { ClusterSettings } from './config/ClusterSettings';
import type { ProblemsQuery } from './query/ProblemsQuery';

/** One cluster, for panels. What asks the gateway is loaded with the first question. */
export class ClusterDataSource extends DataSourceApi<ProblemsQuery, ClusterSettings> {
  private readonly settings: ClusterSettings;

  constructor(instance: DataSourceInstanceSettings<ClusterSettings>) {
    super(instance);
    this.settings = instance.jsonData;
  }

  override getDefaultQuery(): Partial<ProblemsQuery> {
    return { queryType: 'problems' };
  }

  override filterQuery(query: ProblemsQuery): boolean {
    return !query.hide;
  }

  /** One frame a query; failures are in `errors`, by refId. */
  override async query({ targets, scopedVars }: DataQueryRequest<ProblemsQuery>): Promise<DataQueryResponse> {
    const queries = targets
      .filter((target) => this.filterQuery(target))
      .map((target) => ({ ...target, namespace: getTemplateSrv().replace(target.namespace, scopedVars) }));
    const [{ runQueries }, { instanceClient }] = await Promise.all([
      import('./query/runQueries'),
      import('./instanceClient'),
    ]);
    return runQueries(queries, instanceClient(this.uid), this.uid);
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
