// replayServer FOLDER KEY CERTIFICATE: an API server of recorded lists, for clusters that no real API server on this machine could hold.
// It pages as a real one does and keeps watches open without events. Prints its port.
import fs from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { KINDS, RESOURCES, type Resource } from '../../../src/contract/kinds';
import { bytesField, envelope, numberField } from '../../../src/gateway/kubernetes/testing/encode';
import { COPIES } from './copies';
import { RecordedList } from './RecordedList';

const REVISION = '1000';
const [folder, key, certificate] = process.argv.slice(2) as [string, string, string];
const lists = new Map<Resource, RecordedList>(
  RESOURCES.map((resource) => [
    resource,
    new RecordedList(path.join(folder, `${resource}.items`), COPIES[resource] ?? 1),
  ])
);

function page(resource: Resource, limit: number, from: number): Buffer {
  const list = lists.get(resource)!;
  const end = Math.min(list.length, from + limit);
  const left = list.length - end;
  const more = left > 0 ? [bytesField(3, String(end)), numberField(4, left)] : [];
  const meta = Buffer.concat([bytesField(2, REVISION), ...more]);
  const items = Array.from({ length: end - from }, (_, index) => bytesField(2, list.item(from + index)));
  return envelope(`${KINDS[resource].kind}List`, Buffer.concat([bytesField(1, meta), ...items]));
}

const server = https.createServer(
  { key: fs.readFileSync(key), cert: fs.readFileSync(certificate) },
  (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://x');
    const resource = RESOURCES.find((name) => pathname.endsWith(`/${name}`));
    if (pathname === '/version') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"gitVersion":"v1.36.3"}');
    } else if (!resource || searchParams.has('sendInitialEvents')) {
      response.writeHead(resource ? 422 : 404, { 'content-type': 'application/json' }).end('{}');
    } else if (searchParams.has('watch')) {
      response.writeHead(200, { 'content-type': 'application/vnd.kubernetes.protobuf;stream=watch' });
      response.flushHeaders();
    } else {
      const body = page(resource, Number(searchParams.get('limit') ?? 500), Number(searchParams.get('continue') ?? 0));
      response.writeHead(200, { 'content-type': 'application/vnd.kubernetes.protobuf' }).end(body);
    }
  }
);
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
