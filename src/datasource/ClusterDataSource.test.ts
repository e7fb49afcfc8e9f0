/** @jest-environment jsdom */
import type { DataFrame, DataQueryRequest, DataSourceInstanceSettings } from '@grafana/data';
import { setBackendSrv, setTemplateSrv, type BackendSrv, type TemplateSrv } from '@grafana/runtime';
import { of, throwError } from 'rxjs';
import type { Problem } from '../contract/answers';
import { objectPath } from '../contract/links';
import { ClusterDataSource } from './ClusterDataSource';
import type { ClusterSettings } from './config/ClusterSettings';
import type { ProblemsQuery } from './query/ProblemsQuery';

const problem = {
  severity: 'critical',
  object: { kind: 'Deployment', namespace: 'shop', name: 'web' },
  title: '3 of 3 pods crash',
  cause: { text: 'exit code 1' },
  since: 1000,
  hurts: [{ text: 'Service web has 0 of 3 endpoints ready' }, { text: 'Ingress shop' }],
} as unknown as Problem;
const answer = (problems: Problem[]) => ({ problems, total: problems.length, degraded: [], asOf: 1 });
const asked: string[] = [];

function serve(respond: (url: string) => unknown) {
  asked.length = 0;
  const fetch = ({ url }: { url: string }) => {
    asked.push(url);
    const data = respond(url);
    return data === null ? throwError(() => ({ status: 502 })) : of({ status: 200, data });
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
}

function ask(...targets: Array<Partial<ProblemsQuery>>) {
  const instance = { uid: 'east 1', name: 'east', jsonData: {} } as DataSourceInstanceSettings<ClusterSettings>;
  const request = { targets: targets.map((target, index) => ({ refId: 'ABC'[index], ...target })), scopedVars: {} };
  return new ClusterDataSource(instance).query(request as DataQueryRequest<ProblemsQuery>);
}

const rows = ({ fields, length }: DataFrame) =>
  Array.from({ length }, (_, row) =>
    Object.fromEntries(fields.map(({ name, values }) => [name, values[row] as unknown]))
  );

beforeEach(() =>
  setTemplateSrv({ replace: (text?: string) => (text ?? '').replace('$ns', 'shop') } as unknown as TemplateSrv)
);

describe('problems query', () => {
  test('is a table that leads to the objects’ pages of the same cluster', async () => {
    serve(() => answer([problem]));
    const { data } = await ask({ queryType: 'problems' });
    const frame = (data as DataFrame[])[0]!;
    expect(rows(frame)).toEqual([
      {
        Severity: 'critical',
        What: '3 of 3 pods crash',
        Where: 'Deployment shop/web',
        Hurts: 'Service web has 0 of 3 endpoints ready; Ingress shop',
        Cause: 'exit code 1',
        Since: 1000,
        path: objectPath(problem.object, 'east 1'),
      },
    ]);
    const link = frame.fields.find(({ name }) => name === 'Where')!.config.links![0]!;
    expect(link.url).toBe('${__data.fields.path}');
    expect(frame.fields.find(({ name }) => name === 'path')!.config.custom).toMatchObject({ hidden: true });
  });

  test('an unknown start stays unknown', async () => {
    serve(() => answer([{ ...problem, since: null }]));
    expect(rows((await ask({})).data[0] as DataFrame)[0]!.Since).toBeNull();
  });

  test('nothing wrong is an empty table, with its columns', async () => {
    serve(() => answer([]));
    const frame = (await ask({})).data[0] as DataFrame;
    expect([frame.length, frame.fields.length]).toEqual([0, 7]);
  });

  test.each([
    [{}, '?limit=500'],
    [{ severity: 'warning', namespace: '$ns' }, '?namespace=shop&severity=warning&limit=500'],
    [{ severity: 'nonsense' as 'info', namespace: '' }, '?limit=500'],
  ] as const)('%j asks %s', async (query, search) => {
    serve(() => answer([]));
    await ask(query);
    expect(asked).toEqual([`/api/datasources/proxy/uid/east%201/api/v1/problems${search}`]);
  });

  test('one query that fails leaves the other alone; hidden ones are not asked', async () => {
    serve((url) => (url.includes('namespace=bad') ? null : answer([problem])));
    const { data, errors } = await ask({ namespace: 'bad' }, {}, { hide: true });
    expect(data.map(({ refId }: DataFrame) => refId)).toEqual(['B']);
    expect(errors).toEqual([{ refId: 'A', message: 'Grafana could not reach the gateway' }]);
    expect(asked).toHaveLength(2);
  });
});
