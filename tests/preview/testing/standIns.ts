import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { PromSeries } from '../server/promFrames';

/** The moment at which the recorded instant queries were asked. */
const AT_S = 1795468552.992;
const UP = { __name__: 'up', instance: '127.0.0.1:9090', job: 'prometheus' };

const vector = (metric: Record<string, string>, value: string): PromSeries[] => [{ metric, value: [AT_S, value] }];
const success = (resultType: string, result: unknown) => ({ status: 'success', data: { resultType, result } });

/** What Prometheus answered to the recorded queries. */
const ANSWERS: Record<string, object> = {
  up: success('vector', vector(UP, '1')),
  'vector(2)': success('vector', vector({}, '2')),
  'vector(0)/0': success('vector', vector({}, 'NaN')),
  'vector(1)/0': success('vector', vector({}, '+Inf')),
  'scalar(up)': success('scalar', [AT_S, '1']),
  nothing_like_it: success('vector', []),
  'sum(': {
    status: 'error',
    errorType: 'bad_data',
    error: 'invalid parameter "query": 1:5: parse error: unclosed left parenthesis',
  },
  'rate(prometheus_http_requests_total[1m])': success('matrix', [
    {
      metric: { code: '200', handler: '/-/ready', instance: '127.0.0.1:9090', job: 'prometheus' },
      values: [
        [1795468485, '0'],
        [1795468500, '0.1'],
      ],
    },
  ]),
};

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function prometheus(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const expr = new URLSearchParams(await text(request)).get('query') ?? '';
  const answer = ANSWERS[expr] ?? { status: 'error', errorType: 'bad_data', error: `unexpected ${expr}` };
  json(response, 'data' in answer ? 200 : 400, answer);
}

/** Answers with what it was sent; `/api/401` and `/api/403` refuse; `/api/etag` answers conditional requests. */
async function gateway(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url, headers } = request;
  if (url === '/api/401') {
    return json(response, 401, {});
  }
  if (url === '/api/403') {
    return json(response, 403, { code: 'forbidden', message: 'no' });
  }
  if (headers['if-none-match'] === '"1"') {
    return void response.writeHead(304, { etag: '"1"' }).end();
  }
  response.setHeader('set-cookie', 'a=b');
  response.setHeader('etag', '"1"');
  json(response, 200, { method, url, headers });
}

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A gateway and a Prometheus for the recorded cases. */
export async function startStandIns() {
  return { gateway: await listen(gateway), prometheus: await listen(prometheus) };
}

export { listen };

export function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
