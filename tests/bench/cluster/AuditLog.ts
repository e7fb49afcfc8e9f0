import fs from 'node:fs';
import path from 'node:path';
import type { RunningStack } from '../../stack/stack';

const ACCOUNT = 'system:serviceaccount:clusterscope:clusterscope-gateway';

export interface AuditedRequest {
  verb: string;
  /** Plural kind, or the path where there is none. */
  what: string;
  uri: string;
  code: number;
}

interface AuditLine {
  stage: string;
  requestReceivedTimestamp: string;
  verb: string;
  requestURI: string;
  user?: { username?: string };
  objectRef?: { resource?: string; subresource?: string };
  responseStatus?: { code?: number };
}

/** What the gateway's account asked the API server for from now on. */
export class AuditLog {
  private readonly from = new Date();

  constructor(private readonly stack: RunningStack) {}

  /** Requests that came since: a watch is written down when it opens and again when it ends. */
  requests(): AuditedRequest[] {
    return this.files()
      .flatMap((file) => fs.readFileSync(file, 'utf8').split('\n'))
      .filter((line) => line.includes(ACCOUNT))
      .map((line) => JSON.parse(line) as AuditLine)
      .filter(
        ({ user, requestReceivedTimestamp }) =>
          user?.username === ACCOUNT && new Date(requestReceivedTimestamp) >= this.from
      )
      .filter(({ stage, verb }) => verb !== 'watch' || stage === 'ResponseStarted')
      .map(({ verb, objectRef, requestURI, responseStatus }) => ({
        verb,
        what: [objectRef?.resource ?? requestURI, objectRef?.subresource].filter(Boolean).join('/'),
        uri: requestURI,
        code: responseStatus?.code ?? 0,
      }));
  }

  /** The log and what was rotated away since; the API server begins a new one at 100 MB. */
  private files(): string[] {
    const { dir, base, name } = path.parse(this.stack.auditLog);
    return fs
      .readdirSync(dir)
      .filter((file) => file === base || (file.startsWith(`${name}-`) && file.endsWith('.log')))
      .map((file) => path.join(dir, file))
      .filter((file) => fs.statSync(file).mtime >= this.from);
  }
}
