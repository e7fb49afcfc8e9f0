import { recorded } from './testing/recorded';
import { startRecordedGrafana } from './testing/recordedGrafana';
import { shape } from './testing/shape';
import { close } from './testing/standIns';

let grafana: Awaited<ReturnType<typeof startRecordedGrafana>>;
beforeAll(async () => {
  grafana = await startRecordedGrafana();
});
afterAll(() => grafana.stop());

const hostOf = (url: string) => url.replace('http://', '');

describe('answers like the recorded Grafana, to the letter', () => {
  test.each([
    'datasource-health',
    'ds-proxy-401',
    'ds-proxy-403',
    'ds-proxy-unknown',
    'query-instant',
    'query-instant-table',
    'query-two',
    'query-empty',
    'query-nan-inf',
    'query-scalar',
    'query-bad-promql',
    'query-one-good-one-bad',
    'query-unknown-ds',
    'rule-group-get-missing',
    'rule-get-missing',
    'policies',
  ])('%s', async (name) => {
    const one = recorded(name);
    expect(await grafana.replay(one)).toEqual(one.response);
  });
});

describe('answers of the recorded form', () => {
  test.each(['health', 'user', 'datasources', 'query-range'])('%s', async (name) => {
    const one = recorded(name);
    const answer = await grafana.replay(one);
    expect([answer.status, answer.contentType]).toEqual([one.response.status, one.response.contentType]);
    expect(shape(answer.body)).toEqual(shape(one.response.body));
  });

  test('a Viewer who writes a contact point', async () => {
    const one = recorded('contact-point-create-viewer');
    const answer = await grafana.replay(one);
    const strip = ({ accessErrorId: _id, ...rest }: Record<string, unknown>) => rest;
    expect(answer.status).toBe(one.response.status);
    expect(answer.contentType).toBe(one.response.contentType);
    expect(strip(answer.body as Record<string, unknown>)).toEqual(strip(one.response.body as Record<string, unknown>));
  });

  test('frontend settings: every data source, ours with the recorded keys', async () => {
    const one = recorded('frontend-settings');
    const answer = await grafana.replay(one);
    type Settings = { datasources: Record<string, Record<string, unknown>> };
    const [ours, theirs] = [answer.body as Settings, one.response.body as Settings];
    expect(Object.keys(ours.datasources).sort()).toEqual(Object.keys(theirs.datasources).sort());
    expect(Object.keys(ours.datasources['prod-eu'] ?? {}).sort()).toEqual(
      Object.keys(theirs.datasources['prod-eu'] ?? {}).sort()
    );
    expect(answer.contentType).toBe(one.response.contentType);
  });
});

describe('what the data source receives through the proxy', () => {
  test.each([
    ['ds-proxy-whoami', 'with the token of the matching route'],
    ['ds-proxy-post', 'without it: no route has that method'],
  ])('%s: %s', async (name) => {
    const one = recorded(name);
    type Echo = { method: string; url: string; headers: Record<string, string> };
    const ours = (await grafana.replay(one)).body as Echo;
    const theirs = one.response.body as Echo;
    // The preview's requests are not made by a browser: what that adds by itself is left out on both sides.
    const names = ({ headers }: Echo) =>
      Object.keys(headers)
        .filter((key) => !['connection', 'content-length'].includes(key))
        .sort();
    expect({ method: ours.method, url: ours.url, names: names(ours) }).toEqual({
      method: theirs.method,
      url: theirs.url,
      names: names(theirs),
    });
    expect(ours.headers.authorization).toBe(theirs.headers.authorization);
    expect(ours.headers.host).toBe(hostOf(grafana.standIns.gateway.url));
  });

  test('cookies do not pass, validators do, a sandbox is added', async () => {
    const path = `${grafana.url}/api/datasources/proxy/uid/k8s-prod/api/x`;
    const first = await fetch(path);
    expect(first.headers.get('set-cookie')).toBeNull();
    expect(first.headers.get('content-security-policy')).toBe('sandbox');
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    const second = await fetch(path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(second.status).toBe(304);
  });

  test('a data source that does not answer: 502 without body', async () => {
    await close(grafana.standIns.gateway.server);
    const answer = await fetch(`${grafana.url}/api/datasources/proxy/uid/k8s-prod/api/x`);
    expect([answer.status, await answer.text()]).toEqual([502, '']);
  });
});
