import net from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What came back, read by the letter: a header that was smuggled in is one more entry. */
export interface RawAnswer {
  status: number;
  headers: Array<[name: string, value: string]>;
  body: string;
}

/** A stream is left after this, in milliseconds. */
const STREAM_MS = 50;
/** An answer that has not begun by then never will. */
const LONGEST_MS = 30_000;

function headOf(bytes: Buffer): { end: number; status: number; headers: RawAnswer['headers'] } | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) {
    return null;
  }
  const [first = '', ...rest] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = rest.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { end: end + 4, status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), headers };
}

/** Joins the chunks of a chunked body; what is not there yet is left out. */
function dechunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const line = body.indexOf('\r\n', at);
    const size = line < 0 ? 0 : parseInt(body.toString('latin1', at, line), 16);
    if (!size) {
      break;
    }
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

function unpacked(body: Buffer, encoding: string): Buffer {
  if (body.length === 0) {
    return body;
  }
  return encoding === 'gzip' ? gunzipSync(body) : encoding === 'br' ? brotliDecompressSync(body) : body;
}

function parsed(bytes: Buffer): RawAnswer | null {
  const head = headOf(bytes);
  if (!head) {
    return null;
  }
  const { status, headers, end } = head;
  if (status >= 100 && status < 200) {
    return parsed(bytes.subarray(end));
  }
  const chunked = headers.some(([name, value]) => name === 'transfer-encoding' && /chunked/i.test(value));
  const sent = chunked ? dechunked(bytes.subarray(end)) : bytes.subarray(end);
  const encoding = headers.find(([name]) => name === 'content-encoding')?.[1] ?? '';
  return { status, headers, body: unpacked(sent, encoding).toString('utf8') };
}

/** Sends bytes to a port of this machine and reads until the peer closes; interim answers are passed over. Null when it closed without an answer. */
export function sendRaw(port: number, bytes: Buffer): Promise<RawAnswer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(port, '127.0.0.1');
    const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${LONGEST_MS} ms`)), LONGEST_MS);
    const whole = () => parsed(Buffer.concat(chunks));
    let stream: NodeJS.Timeout | undefined;
    const done = () => {
      clearTimeout(timer);
      clearTimeout(stream);
      resolve(whole());
    };
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      const isStream = /^content-type: text\/event-stream/im.test(Buffer.concat(chunks).toString('latin1', 0, 4096));
      if (isStream && !stream) {
        stream = setTimeout(() => socket.destroy(), STREAM_MS);
      }
    });
    socket.on('close', done);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // A server may refuse the rest of a request by closing: what it said before counts.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') {
        clearTimeout(timer);
        reject(error);
      }
    });
    socket.write(bytes);
  });
}
