import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { USER_AGENT } from '../../../contract/identity';
import type { Connection } from '../connection/Connection';
import { apiError, type ApiError } from './ApiError';
import { connectionError } from './connectionError';
import { endWhenSilent } from './endWhenSilent';
import { readStatus, retryAfterMs, statusError } from './statusError';

/** A dead peer is noticed by TCP itself after this, plus ten probes of a second each. */
const KEEP_ALIVE_MS = 15_000;
/** The API server answers a list's first page within its own limit of a minute. */
const HEADERS_TIMEOUT_MS = 60_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** What is said about an error comes at once or is not waited for. */
const ERROR_BODY_SILENCE_MS = 10_000;
const LARGEST_ERROR_BODY = 64 * 1024;

export interface ApiRequest {
  /** Path and query below the server's address. */
  path: string;
  accept: string;
  /** `list`, `watch` or `get`: for metrics. */
  verb: string;
  /** Kind or path that is asked for: for metrics and messages. */
  what: string;
  signal: AbortSignal;
  /** Content type of the answer wanted; the one accepted if not given. */
  type?: RegExp;
  /** Lets the answer come as gzip, which the caller unfolds. */
  compressed?: boolean;
}

/** Told of every answer, or of its absence (code 0), when its headers are there. */
export type Observe = (request: ApiRequest, code: number, durationMs: number, problem: ApiError | null) => void;

/**
 * Reads from one API server over kept-alive connections: GET only, headers made here and nowhere else, no redirect followed.
 * A 401 makes it read its credentials again and try once more.
 */
export class ApiClient {
  private readonly agent: http.Agent;
  private readonly request: typeof https.request;

  constructor(
    private readonly connection: Connection,
    private readonly observe: Observe = () => undefined,
    /** What every timeout is multiplied with; 1 unless a test is in a hurry. */
    private readonly pace = 1
  ) {
    const options = { keepAlive: true, keepAliveMsecs: KEEP_ALIVE_MS };
    const secure = connection.server.startsWith('https:');
    this.agent = secure ? new https.Agent(options) : new http.Agent(options);
    this.request = secure ? https.request : http.request;
  }

  /** The body of a 200 answer, as a stream the caller must read or destroy. Rejects with ApiError for everything else. */
  async get(request: ApiRequest): Promise<IncomingMessage> {
    const first = await this.send(request);
    if (first.statusCode !== 401) {
      return this.accept(request, first);
    }
    if (!(await this.connection.credentials.refresh().catch(() => false))) {
      return this.accept(request, first);
    }
    first.resume();
    return this.accept(request, await this.send(request));
  }

  /** Closes idle connections and breaks those in use. */
  close(): void {
    this.agent.destroy();
  }

  private async send(request: ApiRequest): Promise<IncomingMessage> {
    const started = performance.now();
    try {
      const answer = await this.answer(request);
      this.observe(request, answer.statusCode ?? 0, performance.now() - started, null);
      return answer;
    } catch (error) {
      request.signal.throwIfAborted();
      const problem = connectionError(error, this.connection.server);
      this.observe(request, 0, performance.now() - started, problem);
      throw problem;
    }
  }

  private async answer(request: ApiRequest): Promise<IncomingMessage> {
    const { path, accept, signal, compressed } = request;
    const headers = {
      ...(await this.credentials()),
      accept,
      ...(compressed ? { 'accept-encoding': 'gzip' } : {}),
      'user-agent': USER_AGENT,
    };
    const options = { ...(await this.connection.tls()), agent: this.agent, headers, signal };
    return new Promise((resolve, reject) => {
      const sent = this.request(this.connection.server + path, options, resolve);
      const timer = setTimeout(() => sent.destroy(new Error('no answer in time')), HEADERS_TIMEOUT_MS * this.pace);
      sent.on('socket', (socket) => {
        if (socket.connecting) {
          const tooLate = () => sent.destroy(new Error('no connection in time'));
          const waiting = setTimeout(tooLate, CONNECT_TIMEOUT_MS * this.pace);
          socket.once('connect', () => clearTimeout(waiting));
          socket.once('close', () => clearTimeout(waiting));
        }
      });
      let answered = false;
      sent.on('response', () => {
        answered = true;
        clearTimeout(timer);
      });
      sent.on('close', () => clearTimeout(timer));
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // An idle connection may be closed in the moment in which it is used again, which says nothing about the question.
        const wasStale = sent.reusedSocket && error.code === 'ECONNRESET' && !answered && !signal.aborted;
        wasStale ? resolve(this.answer(request)) : reject(error);
      });
      sent.end();
    });
  }

  private async credentials(): Promise<Record<string, string>> {
    try {
      return await this.connection.credentials.headers();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw apiError('api-server-unauthorized', 'The credentials of the gateway cannot be read', reason);
    }
  }

  private async accept(request: ApiRequest, answer: IncomingMessage): Promise<IncomingMessage> {
    const status = answer.statusCode ?? 0;
    const type = answer.headers['content-type'] ?? '';
    if (status === 200 && (request.type?.test(type) ?? mediaType(type) === mediaType(request.accept))) {
      return answer;
    }
    if (status === 200) {
      answer.destroy();
      throw apiError(
        'api-server-unreachable',
        'What answers is not an API server',
        `${this.connection.server} answered ${type || 'without a content type'}`
      );
    }
    const wait = retryAfterMs(answer.headers['retry-after'], Date.now());
    endWhenSilent(answer, ERROR_BODY_SILENCE_MS * this.pace);
    throw statusError(status, readStatus(await bodyOf(answer)), request.what, wait);
  }
}

/** `application/json` of `application/json; charset=utf-8`. */
function mediaType(header: string): string {
  return header.split(';', 1)[0]!.trim().toLowerCase();
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > LARGEST_ERROR_BODY) {
        break;
      }
    }
  } catch {
    // A body cut short still leaves the status, which is what matters.
  }
  return Buffer.concat(chunks);
}
