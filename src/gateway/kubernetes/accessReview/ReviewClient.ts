import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { USER_AGENT } from '../../../contract/identity';
import type { Connection } from '../connection/Connection';
import { ApiError, apiError } from '../transport/ApiError';
import { connectionError } from '../transport/connectionError';
import { readStatus, retryAfterMs, statusError } from '../transport/statusError';

const TIMEOUT_MS = 5_000;
const LARGEST = 64 * 1024;
const SOCKETS = 16;

export type ReviewKind = 'SubjectAccessReview' | 'SelfSubjectAccessReview';

/** What is asked about, as the API server names it. */
export interface ResourceAttributes {
  verb: string;
  group: string;
  resource: string;
  subresource?: string;
  /** Empty: in all namespaces, or of the cluster. */
  namespace: string;
}

export interface ReviewSpec {
  /** Not with SelfSubjectAccessReview. */
  user?: string;
  resourceAttributes: ResourceAttributes;
}

async function textOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += (chunk as Buffer).length;
    if (size > LARGEST) {
      throw new Error(`it answers more than ${LARGEST / 1024} KiB`);
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/**
 * Asks the API server who may do what: the gateway's only requests that are no GET. They change nothing, and their paths
 * are the two written here.
 */
export class ReviewClient {
  private readonly agent: http.Agent;
  private readonly request: typeof https.request;

  constructor(private readonly connection: Connection) {
    const options = { keepAlive: true, maxSockets: SOCKETS };
    const secure = connection.server.startsWith('https:');
    this.agent = secure ? new https.Agent(options) : new http.Agent(options);
    this.request = secure ? https.request : http.request;
  }

  /** True when the cluster allows it. Rejects with ApiError when it does not say so within 5 seconds. */
  async isAllowed(kind: ReviewKind, spec: ReviewSpec): Promise<boolean> {
    const body = JSON.stringify({ apiVersion: 'authorization.k8s.io/v1', kind, spec });
    const first = await this.post(kind, body);
    const again = first.status === 401 && (await this.connection.credentials.refresh().catch(() => false));
    const { status, text, wait } = again ? await this.post(kind, body) : first;
    if (status !== 200 && status !== 201) {
      throw statusError(status, readStatus(text), `${kind}s`, wait);
    }
    return readAnswer(text);
  }

  close(): void {
    this.agent.destroy();
  }

  private async post(kind: ReviewKind, body: string): Promise<{ status: number; text: Buffer; wait: number | null }> {
    const { server, credentials } = this.connection;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const headers = {
        ...(await credentials.headers()),
        accept: 'application/json',
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': USER_AGENT,
      };
      const address = `${server}/apis/authorization.k8s.io/v1/${kind.toLowerCase()}s`;
      const options = { ...(await this.connection.tls()), method: 'POST', agent: this.agent, headers, signal };
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        this.request(address, options, resolve).on('error', reject).end(body);
      });
      const wait = retryAfterMs(answer.headers['retry-after'], Date.now());
      return { status: answer.statusCode ?? 0, text: await textOf(answer), wait };
    } catch (error) {
      throw connectionError(signal.aborted ? new Error('no answer in time') : error, server);
    }
  }
}

function readAnswer(text: Buffer): boolean {
  try {
    const { status } = JSON.parse(text.toString('utf8')) as { status?: { allowed?: unknown; denied?: unknown } };
    return status?.allowed === true && status.denied !== true;
  } catch {
    throw apiError('api-server-unreachable', 'What answers is not an API server', 'a review that is no JSON');
  }
}

/** True for an error that says the question itself is forbidden: the opt-in role is missing. */
export function isForbidden(error: unknown): boolean {
  return error instanceof ApiError && error.status === 403;
}
