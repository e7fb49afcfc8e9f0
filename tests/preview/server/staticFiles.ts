import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sendJson, type Call } from './answer';

const TYPES: Record<string, string> = {
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};
const COMPRESSED = new Set(['.js', '.json', '.svg', '.css', '.map', '.html']);

/** Sends one file, compressed where Grafana would; addresses with a version of their content (`v`) may be kept by the browser. */
export function sendFile(call: Call, file: string): void {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const gzip = COMPRESSED.has(extname(file)) && /gzip/.test(call.request.headers['accept-encoding']?.toString() ?? '');
  call.response.writeHead(200, {
    'content-type': type,
    'cache-control': call.url.searchParams.has('v') ? 'max-age=3600' : 'no-cache',
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  });
  const ready = `${file}.gz`;
  call.response.end(
    !gzip ? readFileSync(file) : existsSync(ready) ? readFileSync(ready) : gzipSync(readFileSync(file), { level: 5 })
  );
}

/** Sends `folder/path`, never anything outside `folder`; 404 when absent. */
export function sendInside(call: Call, folder: string, path: string): void {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep) || !existsSync(file) || !statSync(file).isFile()) {
    return sendJson(call, 404, { message: 'Not found' });
  }
  sendFile(call, file);
}
