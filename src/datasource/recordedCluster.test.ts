/** @jest-environment jsdom */
import http from 'node:http';
import type { DataFrame } from '@grafana/data';
import { setBackendSrv, type BackendSrv } from '@grafana/runtime';
import { from } from 'rxjs';
import { metricsApi } from './testing/rows';
import { askAt, dataSource, rowsOfFrame, setVariables } from './testing/askCluster';
import { filledCache } from '../gateway/testing/filledCache';
import { serve, type Served } from '../gateway/testing/serve';
import { recordedObjects } from '../../tests/recorded/recordedObjects';
import { ANNOTATION_TYPES } from './annotations/types';
import type { ClusterQuery } from './query/ClusterQuery';
import { QUERY_TYPES } from './query/types';
import { VARIABLE_TYPES } from './variables/types';

const { objects, recordedAt } = recordedObjects('crash-loop');
const NAMESPACE = 'shop';
const SERVICE = 'payments';
let served: Served;

const ask = (...targets: Array<Partial<ClusterQuery>>) => askAt(recordedAt, ...targets);

function get(url: string): Promise<{ status: number; data: unknown }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers: { authorization: 'Bearer first-token' } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, data: JSON.parse(text) as unknown }));
    });
    request.on('error', reject);
  });
}

beforeAll(async () => {
  const pods = (objects.pods ?? []).map(({ meta: { name, namespace } }) => ({
    name,
    namespace,
    usage: { cpu: 0.1, memory: 1000 },
    sampledAt: recordedAt,
    windowSeconds: 15,
    containers: [],
  }));
  const nothing = () => Promise.reject(new Error('not asked here'));
  const sampled = () => Promise.resolve({ state: metricsApi(), samples: pods });
  const cluster = { yaml: nothing, log: nothing, followLog: nothing, sampled };
  served = await serve(filledCache(objects), { now: () => recordedAt, cluster });
  const fetch = ({ url }: { url: string }) => from(get(served.url + url.replace(/^.*(?=\/api\/v1)/, '')));
  setBackendSrv({ fetch } as unknown as BackendSrv);
  setVariables({});
});
beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(recordedAt));
afterEach(() => jest.restoreAllMocks());
afterAll(() => served.close());

const filters: Partial<ClusterQuery> = {
  namespace: NAMESPACE,
  service: SERVICE,
  sort: 'name',
  order: 'desc',
  text: 'a',
  limit: '3',
};
const bySort = (type: { filters: object }) => ('sort' in type.filters ? {} : { sort: undefined });

describe('the real gateway takes every question over a recorded cluster', () => {
  test.each(QUERY_TYPES.map((type) => [type.id, type] as const))('query %s', async (queryType, type) => {
    const plain = queryType === 'servicePath' ? { namespace: NAMESPACE, service: SERVICE } : {};
    const { data, errors } = await ask({ queryType, ...plain });
    expect(errors).toBeUndefined();
    const rows = rowsOfFrame(data[0] as DataFrame);
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.keys(rows[0]!)).toEqual(expect.arrayContaining(type.tables[0]!.columns.map(({ name }) => name)));
    expect(JSON.stringify(rows)).not.toMatch(/undefined|NaN|\[object /);
  });

  test.each(QUERY_TYPES.map((type) => [type.id, type] as const))('query %s with filters', async (queryType, type) => {
    const sort = queryType === 'events' ? { sort: 'count' } : bySort(type);
    expect((await ask({ queryType, ...filters, ...sort })).errors).toBeUndefined();
  });

  test.each(ANNOTATION_TYPES.map(({ id }) => id))('annotation %s', async (queryType) => {
    const { data, errors } = await ask(
      { queryType, use: 'annotations' },
      { queryType, ...filters, use: 'annotations' }
    );
    expect([data.length, errors]).toEqual([2, undefined]);
    expect((data[0] as DataFrame).length).toBeGreaterThan(0);
  });

  test.each(VARIABLE_TYPES.map((type) => [type.id, type] as const))('variable %s', async (queryType, type) => {
    const within = 'namespace' in type.filters ? { namespace: NAMESPACE } : {};
    expect((await dataSource().metricFindQuery({ refId: 'v', queryType, ...within })).length).toBeGreaterThan(0);
  });
});

test('a variable of workloads is what the filter “workload” of pods takes', async () => {
  const [first] = await dataSource().metricFindQuery(`workloads(namespace=${NAMESPACE}, text=${SERVICE})`);
  const { data } = await ask({ queryType: 'pods', namespace: NAMESPACE, workload: String(first!.value) });
  expect(rowsOfFrame(data[0] as DataFrame)[0]).toMatchObject({ Owner: `Deployment shop/${SERVICE}` });
});
