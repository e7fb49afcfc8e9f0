/** @jest-environment jsdom */
import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import { prometheusSources } from './prometheusSources';

test('only data sources that speak PromQL are offered; Grafana’s built-in one is not', () => {
  const list = [
    { uid: 'p', name: 'Prometheus', type: 'prometheus' },
    { uid: 'grafana', name: '-- Grafana --', type: 'datasource' },
    { uid: 'v', name: 'Victoria', type: 'victoriametrics-metrics-datasource' },
  ];
  setDataSourceSrv({ getList: () => list } as unknown as DataSourceSrv);
  expect(prometheusSources().map(({ value }) => value)).toEqual(['p', 'v']);
});
