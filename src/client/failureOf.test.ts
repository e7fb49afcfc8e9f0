import { ClientError } from './ClientError';
import { failureOf } from './failureOf';
import recorded from './testing/proxyAnswers.json';

const answer = (name: string) => {
  const { status, body } = recorded.find((entry) => entry.name === name)!;
  return { status, body: body as unknown };
};
/** Grafana's backend service wraps text bodies of failures like this before it throws. */
const wrapped = (text: string, statusText: string) => ({ message: text, error: statusText, response: text });
const ours = { code: 'kind-forbidden', message: 'May not read pods', detail: 'RBAC', allowed: ['nodes'] };

describe('failureOf', () => {
  test.each([
    ['recorded: gateway says 401', answer('ds-proxy-401'), 'token-refused'],
    ['recorded: foreign 403', answer('ds-proxy-403'), 'not-a-gateway'],
    ['recorded: no such data source', answer('ds-proxy-unknown'), 'datasource-missing'],
    [
      '401 wrapped',
      { status: 400, body: wrapped('Authentication to data source failed', 'Bad Request') },
      'token-refused',
    ],
    ['gateway down', { status: 502, body: '' }, 'gateway-unreachable'],
    ['gateway down, no body', { status: 502, body: null }, 'gateway-unreachable'],
    ['proxy timeout', { status: 504, body: '<html>Gateway Time-out</html>' }, 'gateway-unreachable'],
    [
      'certificate named',
      { status: 502, body: 'tls: failed to verify certificate: x509: expired' },
      'gateway-certificate',
    ],
    ['signed out', { status: 401, body: { message: 'Unauthorized' } }, 'grafana-refused'],
    [
      'no permission',
      { status: 403, body: { accessErrorId: 'ACE1', message: 'no', title: 'Access denied' } },
      'grafana-refused',
    ],
    ['other server', { status: 404, body: '<html>not found</html>' }, 'not-a-gateway'],
    ['other JSON server', { status: 404, body: { message: 'no such page' } }, 'not-a-gateway'],
    ['unknown code of ours', { status: 403, body: { code: 'toString', message: 'x' } }, 'not-a-gateway'],
    ['the gateway itself', { status: 403, body: ours }, 'kind-forbidden'],
    ['the gateway itself, 502', { status: 502, body: { ...ours, code: 'internal' } }, 'internal'],
  ])('%s', (_name, fetched, code) => {
    expect(failureOf(fetched).code).toBe(code);
  });

  test('keeps what the gateway said', () => {
    const error = failureOf({ status: 403, body: ours });
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({ ...ours, status: 403 });
  });

  test('markup and empty words are never shown, other words are', () => {
    expect(failureOf({ status: 502, body: '<html>x</html>' }).detail).toBe('');
    expect(failureOf({ status: 502, body: { message: 'Unexpected error', response: '' } }).detail).toBe('');
    expect(failureOf({ status: 502, body: { message: 'Unexpected error' } }).detail).toBe('');
    expect(failureOf({ status: 502, body: 'dial tcp: refused' }).detail).toBe('dial tcp: refused');
  });
});
