import fs from 'node:fs';
import { KINDS } from '../../src/contract/kinds';

const ACCOUNT = 'system:serviceaccount:clusterscope:clusterscope-gateway';

interface AuditLine {
  user?: { username?: string };
  verb: string;
  requestURI: string;
  objectRef?: { resource?: string };
}

/** What the gateway's account asked the API server for, each once, as `list pods`; a path stands where there is no resource. */
export function gatewayRequests(auditLog: string): string[] {
  const lines = fs.readFileSync(auditLog, 'utf8').trim().split('\n');
  const own = lines.filter((line) => line.includes(ACCOUNT)).map((line) => JSON.parse(line) as AuditLine);
  const asked = own.filter(({ user }) => user?.username === ACCOUNT);
  return [...new Set(asked.map(({ verb, objectRef, requestURI }) => `${verb} ${objectRef?.resource ?? requestURI}`))];
}

/** Those that are neither a list nor a watch of a kept kind, nor the question for the version. */
export function unexpectedRequests(asked: string[]): string[] {
  const expected = new Set([
    'get /version',
    ...Object.keys(KINDS).flatMap((resource) => [`list ${resource}`, `watch ${resource}`]),
  ]);
  return asked.filter((one) => !expected.has(one));
}
