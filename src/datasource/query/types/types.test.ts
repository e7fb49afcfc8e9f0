/** @jest-environment jsdom */
import { FieldType } from '@grafana/data';
import {
  ago,
  eventRow,
  livenessProblem,
  nodeRow,
  LONG_POD,
  pageOf,
  problemsAnswer,
} from '../../../app/components/testing/answers';
import { objectPath } from '../../../contract/links';
import { CLUSTER_UID, frameOf, rowsOfFrame, serveCluster, setVariables } from '../../testing/askCluster';
import { brokenPath, metricsApi, objectsAnswer, podRow, topNodeRow, topPodRow } from '../../testing/rows';
import type { ClusterQuery } from '../ClusterQuery';
import { QUERY_TYPES } from '.';

const path = (kind: string, namespace: string | null, name: string) =>
  objectPath({ kind, namespace, name }, CLUSTER_UID);
const podPath = path('Pod', 'shop', LONG_POD);

interface Case {
  query: Partial<ClusterQuery>;
  answer: unknown;
  asked: string;
  /** First row; columns left out are not looked at. */
  row: Record<string, unknown>;
  units?: Record<string, string>;
}

const CASES: Record<string, Case> = {
  problems: {
    query: { queryType: 'problems', severity: 'critical', namespace: 'shop', limit: '5' },
    answer: problemsAnswer([{ ...livenessProblem, since: null }]),
    asked: 'problems?namespace=shop&severity=critical&limit=5',
    row: {
      Severity: 'critical',
      What: livenessProblem.title,
      Where: 'Deployment shop/checkout',
      Hurts: 'Service checkout has 0 of 3 endpoints ready',
      Cause: livenessProblem.cause.text,
      Since: null,
      path: path('Deployment', 'shop', 'checkout'),
    },
  },
  pods: {
    query: {
      queryType: 'pods',
      namespace: 'shop',
      node: 'node-a',
      workload: 'Deployment/checkout',
      text: 'a b',
      sort: 'restarts',
      order: 'desc',
    },
    answer: pageOf([podRow]),
    asked:
      'pods?namespace=shop&node=node-a&workload=Deployment%2Fcheckout&text=a%20b&sort=restarts&order=desc&limit=500&packed=true',
    row: {
      Namespace: 'shop',
      Name: LONG_POD,
      Ready: 0,
      Restarts: 7,
      'Last restart': ago(60),
      Owner: 'Deployment shop/checkout',
      'Memory limit': null,
      path: podPath,
      nodePath: path('Node', null, 'node-a'),
      ownerPath: path('Deployment', 'shop', 'checkout'),
    },
    units: { 'CPU request': 'suffix:cores', 'Memory request': 'bytes' },
  },
  nodes: {
    query: { queryType: 'nodes' },
    answer: pageOf([nodeRow('node-a', { allocatable: { cpu: 4, memory: null, pods: null, ephemeralStorage: null } })]),
    asked: 'nodes?limit=500&packed=true',
    row: {
      Name: 'node-a',
      'CPU share': 0.5,
      'Memory share': null,
      'Memory allocatable': null,
      'Pods allocatable': null,
    },
    units: { 'CPU share': 'percentunit', 'CPU requested': 'suffix:cores' },
  },
  'workloads of one kind': {
    query: { queryType: 'workloads', kind: 'deployments', labels: 'app in (a, b)', status: 'x' },
    answer: objectsAnswer('deployments', ['checkout']),
    asked: 'objects/deployments?labels=app%20in%20(a%2C%20b)&status=x&limit=500',
    row: {
      Kind: 'Deployment',
      Ready: 0,
      Desired: 3,
      Strategy: 'RollingUpdate',
      'Last scaled': ago(600),
      path: path('Deployment', 'shop', 'checkout'),
    },
  },
  events: {
    query: { queryType: 'events', eventType: 'Warning', object: 'Pod/a', reason: 'Unhealthy' },
    answer: { ...pageOf([eventRow]), counts: { normal: 0, warning: 1 } },
    asked: 'events?object=Pod%2Fa&type=Warning&reason=Unhealthy&sinceSeconds=3600&limit=500',
    row: { 'Last seen': ago(5), Count: 1234, Object: `Pod shop/${LONG_POD}`, path: podPath },
  },
  'top of pods': {
    query: { queryType: 'top' },
    answer: { ...pageOf([topPodRow]), metricsApi: metricsApi() },
    asked: 'top/pods?limit=500&packed=true',
    row: { CPU: 0.5, 'CPU of request': 2, 'CPU of limit': null, 'Memory of request': null, 'Memory of limit': 0.5 },
    units: { CPU: 'suffix:cores', Memory: 'bytes', 'CPU of request': 'percentunit', Window: 's' },
  },
  'top of nodes': {
    query: { queryType: 'top', topOf: 'nodes', namespace: 'shop', sort: 'memory' },
    answer: { ...pageOf([topNodeRow]), metricsApi: metricsApi() },
    asked: 'top/nodes?sort=memory&limit=500&packed=true',
    row: { Name: 'node-a', CPU: 1, Memory: null, 'CPU share': 0.25, 'Memory share': null },
  },
  servicePath: {
    query: { queryType: 'servicePath', namespace: 'shop', service: '$svc' },
    answer: brokenPath,
    asked: 'services/shop/checkout/path',
    row: {
      Step: 'service',
      Trouble: brokenPath.broken!.text,
      'Ends here': false,
      'Next step': brokenPath.broken!.nextStep,
    },
  },
};

beforeEach(() => {
  setVariables({ svc: 'checkout' });
  jest.spyOn(Date, 'now').mockReturnValue(ago(0));
});
afterEach(() => jest.restoreAllMocks());

describe.each(Object.entries(CASES))('%s', (_name, { query, answer, asked, row, units = {} }) => {
  test('asks and shows', async () => {
    const calls = serveCluster(() => answer);
    const frame = await frameOf(query);
    expect(calls.map((url) => url.replaceAll('(', '%28').replaceAll(')', '%29'))).toEqual([
      asked.replaceAll('(', '%28').replaceAll(')', '%29'),
    ]);
    expect(rowsOfFrame(frame)[0]).toMatchObject(row);
    for (const [name, unit] of Object.entries(units)) {
      expect([name, frame.fields.find((field) => field.name === name)!.config.unit]).toEqual([name, unit]);
    }
  });

  test('nothing found is an empty table with its columns', async () => {
    const full = answer as { rows?: unknown[]; problems?: unknown[] };
    serveCluster(() => ({ ...full, ...(full.rows ? { rows: [], total: 0 } : { problems: [], total: 0 }) }));
    const frame = await frameOf(query);
    expect(frame.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(row)));
    expect(frame.length).toBe(query.queryType === 'servicePath' ? frame.length : 0);
  });

  test('every link leads through a hidden field that is there', async () => {
    serveCluster(() => answer);
    const { fields } = await frameOf(query);
    const linked = fields.flatMap(({ config }) => config.links ?? []).map(({ url }) => /\.(\w+)\}$/.exec(url)![1]);
    expect(linked.length).toBeGreaterThan(0);
    for (const name of linked) {
      const field = fields.find((one) => one.name === name)!;
      expect([field.type, (field.config.custom as { hidden: boolean }).hidden]).toEqual([FieldType.string, true]);
    }
  });
});

test('every query type is among the cases', () => {
  const tested = new Set(Object.values(CASES).map(({ query }) => query.queryType));
  expect(QUERY_TYPES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
});

describe('workloads of any kind', () => {
  test('are those that people make, with what all of them have', async () => {
    const asked = serveCluster((url) => objectsAnswer(url.startsWith('objects/jobs') ? 'jobs' : 'deployments', [url]));
    const frame = await frameOf({ queryType: 'workloads', namespace: 'shop' });
    expect(asked).toEqual(
      ['deployments', 'statefulsets', 'daemonsets', 'jobs', 'cronjobs'].map(
        (kind) => `objects/${kind}?namespace=shop&limit=500`
      )
    );
    expect(frame.length).toBe(5);
    expect(frame.fields.map(({ name }) => name)).toEqual([
      'Kind',
      'Namespace',
      'Name',
      'Status',
      'Created',
      'Ready',
      'Desired',
      'path',
    ]);
  });

  test('a kind without a column has none, not zero', async () => {
    serveCluster(() => objectsAnswer('jobs', ['a'], { columns: [] }, []));
    expect(rowsOfFrame(await frameOf({ queryType: 'workloads' }))[0]).toMatchObject({ Ready: null, Desired: null });
  });
});

describe('namespaces', () => {
  test.each([
    ['$many', ['shop', 'batch']],
    [' shop , $one ', ['shop', 'batch']],
    ['shop,shop', ['shop']],
    ['*', [undefined]],
    ['$all', [undefined]],
    ['$odd', ['a&b=c#?/%']],
  ])('%s', async (namespace, expected) => {
    setVariables({ many: ['shop', 'batch'], one: 'batch', all: '.*', odd: 'a&b=c#?/%' });
    const asked = serveCluster(() => pageOf([podRow]));
    const frame = await frameOf({ queryType: 'pods', namespace });
    expect(asked.map((url) => new URLSearchParams(url.split('?')[1]).get('namespace') ?? undefined)).toEqual(expected);
    expect(frame.length).toBe(expected.length);
  });
});

test('pages follow each other up to the limit', async () => {
  const asked = serveCluster((url) => {
    const limit = Number(new URLSearchParams(url.split('?')[1]).get('limit'));
    return pageOf(Array<typeof podRow>(limit).fill(podRow), { total: 5000, next: `after ${url.length}` });
  });
  const frame = await frameOf({ queryType: 'pods', limit: '1100' });
  expect(asked.map((url) => /limit=(\d+)/.exec(url)![1])).toEqual(['500', '500', '100']);
  expect(asked[1]).toContain('cursor=after');
  expect(frame.length).toBe(1100);
  expect(frame.meta!.notices![0]!.text).toMatch(/first 1100 of 5000/);
});

describe('top without a metrics API is an error, not nothing', () => {
  test.each([
    ['absent', /has no metrics API/],
    ['forbidden', /may not read/],
    ['failing', /does not answer/],
  ] as const)('%s', async (state, message) => {
    serveCluster(() => ({ ...pageOf([]), metricsApi: metricsApi(state) }));
    await expect(frameOf({ queryType: 'top' })).rejects.toThrow(message);
  });
});

describe('service path', () => {
  const query = { queryType: 'servicePath', namespace: 'shop', service: 'checkout' };

  test('steps stand in the order of a request; the one at which it ends is marked', async () => {
    serveCluster(() => brokenPath);
    const frame = await frameOf(query);
    expect(rowsOfFrame(frame).map((row) => [row.Step, row.Detail, row['Ends here']])).toEqual([
      ['service', 'ClusterIP, 10.96.12.7', false],
      ['ingress', 'shop.example/pay to port http', false],
      ['selector', 'app=checkout', false],
      ['port', 'http, 80/TCP, target http, reaches 8080', false],
      ['endpoints', '3 not ready', true],
      ['pods', 'endpoint not ready, on node-a', false],
      ['nodes', '0 of 3 of its pods ready', false],
    ]);
    expect(frame.meta!.notices!.map(({ text }) => text)).toEqual([
      'Its pods are all in one zone.',
      '1 of 3 pods are shown, the worst first.',
    ]);
  });

  test('the step at which it ends has a row though nothing is there', async () => {
    serveCluster(() => ({ ...brokenPath, endpoints: null }));
    const rows = rowsOfFrame(await frameOf(query));
    expect(rows.at(-1)).toMatchObject({ Step: 'endpoints', Object: 'Service shop/checkout', 'Ends here': true });
  });

  test('a selector that means something else names it', async () => {
    const nearest = {
      object: brokenPath.broken!.object!,
      differs: [{ key: 'app', wanted: 'checkout', has: 'check-out' }],
    };
    serveCluster(() => ({ ...brokenPath, nearest }));
    const rows = rowsOfFrame(await frameOf(query));
    expect(rows.find(({ Object }) => Object === 'Deployment shop/checkout')).toMatchObject({
      Trouble: 'app is check-out, wanted checkout',
    });
  });
});

test('events that began after the time range are left out', async () => {
  serveCluster(() => ({ ...pageOf([eventRow, { ...eventRow, firstAt: ago(-60) }]), counts: {} }));
  const frame = await frameOf({ queryType: 'events' });
  expect([frame.length, frame.meta!.notices]).toEqual([1, []]);
});
