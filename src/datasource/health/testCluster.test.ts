/** @jest-environment jsdom */
import { toDataFrame, type DataQueryResponse } from '@grafana/data';
import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import { createClient, type Client, type FetchedAnswer } from '../../client';
import { apiServerProblem, healthAnswer, kind } from '../testing/healthAnswer';
import { testCluster } from './testCluster';

const usage = { refId: 'A', fields: [{ name: 'Value', values: [1] }] };
const answering = (response: Partial<DataQueryResponse>) => () => Promise.resolve({ data: [], ...response });
const withRows = answering({ data: [toDataFrame(usage)] });

function servePrometheus(query: () => Promise<DataQueryResponse>): void {
  setDataSourceSrv({
    getInstanceSettings: (uid: string) => (uid === 'prom' ? { uid, name: 'Prometheus' } : undefined),
    get: () => Promise.resolve({ query }),
  } as unknown as DataSourceSrv);
}
const gateway = (answer: FetchedAnswer): Client => createClient(() => Promise.resolve(answer));
const well = gateway({ status: 200, body: healthAnswer() });
const saying = (change: Parameters<typeof healthAnswer>[0]) => gateway({ status: 200, body: healthAnswer(change) });
const refusing = (status: number, body: unknown) => gateway({ status, body });

describe('"Save & test" names what is wrong with the gateway', () => {
  beforeEach(() => servePrometheus(withRows));
  const down = { ...healthAnswer().apiServer, reachable: false, problem: apiServerProblem };

  test.each([
    ['nothing', well, 'success', /Gateway 0\.1\.0 reads Kubernetes v1\.36\.3 \(2 kinds\)\./],
    ['address or TLS', refusing(502, ''), 'error', /could not reach the gateway\. Check the URL.*certificate/],
    ['address', refusing(404, '<html>'), 'error', /not the gateway.*leads to something else/],
    ['TLS', refusing(502, 'x509: certificate has expired'), 'error', /does not trust.*x509.*certificate above/],
    ['token', refusing(400, 'Authentication to data source failed'), 'error', /refuses.*token.*Set the token/],
    [
      'no token',
      refusing(403, { code: 'token-missing', message: 'A token is needed.', detail: '' }),
      'error',
      /A token is needed\. Set the token above\./,
    ],
    [
      'credentials',
      saying({ status: 'down', apiServer: down }),
      'error',
      /refuses the gateway’s credentials \(HTTP 401\)/,
    ],
    ['permission', saying({ kinds: [kind('pods', 'forbidden')] }), 'warning', /may not read pods: grant/],
    ['still reading', saying({ kinds: [kind('events', 'listing')] }), 'warning', /still reading events/],
    ['old data', saying({ kinds: [kind('events', 'stale')] }), 'warning', /old data of events/],
  ])('%s', async (_name, client, status, message) => {
    const result = await testCluster(client, { prometheusUid: 'prom' });
    expect(result.status).toBe(status);
    expect(result.message).toMatch(message);
  });
});

describe('"Save & test" names what is wrong with Prometheus', () => {
  const failing = answering({ errors: [{ refId: 'A', message: 'connection refused' }] });
  test.each([
    ['nothing', { prometheusUid: 'prom' }, withRows, 'success', /“Prometheus” knows this cluster/],
    ['not set', {}, withRows, 'warning', /No Prometheus data source is set/],
    ['gone', { prometheusUid: 'x' }, withRows, 'error', /no data source with the UID “x”/],
    ['down', { prometheusUid: 'prom' }, failing, 'error', /does not answer: connection refused/],
    ['throws', { prometheusUid: 'prom' }, () => Promise.reject(new Error('boom')), 'error', /does not answer: boom/],
    [
      'empty',
      { prometheusUid: 'prom', clusterLabel: 'eu' },
      answering({}),
      'warning',
      /no container usage.*cluster="eu"/,
    ],
  ])('%s', async (_name, settings, query, status, message) => {
    servePrometheus(query);
    const result = await testCluster(well, settings);
    expect(result.status).toBe(status);
    expect(result.message).toMatch(message);
  });

  test('both halves are named, the worse one decides', async () => {
    servePrometheus(withRows);
    const result = await testCluster(refusing(502, ''), {});
    expect(result.status).toBe('error');
    expect(result.message).toMatch(/could not reach the gateway.*No Prometheus data source/);
  });
});
