import fs from 'node:fs';
import { isResource, KINDS, type Resource } from '../../src/contract/kinds';

const ACCOUNT = 'system:serviceaccount:clusterscope:clusterscope-gateway';

interface AuditLine {
  user?: { username?: string };
  verb: string;
  requestURI: string;
  objectRef?: { resource?: string; subresource?: string; apiGroup?: string };
}

/** `pods`, `pods/log`; with its group where a kept kind of the same name lies in another. */
function nameOf({ resource, subresource, apiGroup = '' }: NonNullable<AuditLine['objectRef']>): string | undefined {
  const kind = isResource(resource ?? '') ? KINDS[resource as Resource] : undefined;
  const name = kind && kind.group !== apiGroup ? `${resource}.${apiGroup}` : resource;
  return subresource === undefined ? name : `${name}/${subresource}`;
}

/**
 * What the gateway's account asked the API server for, each once, as `list pods` or `get pods/log`; a path stands where there
 * is no resource.
 */
export function gatewayRequests(auditLog: string): string[] {
  const lines = fs.readFileSync(auditLog, 'utf8').trim().split('\n');
  const own = lines.filter((line) => line.includes(ACCOUNT)).map((line) => JSON.parse(line) as AuditLine);
  const asked = own.filter(({ user }) => user?.username === ACCOUNT);
  return [
    ...new Set(asked.map(({ verb, objectRef, requestURI }) => `${verb} ${nameOf(objectRef ?? {}) ?? requestURI}`)),
  ];
}

/** What the gateway asks besides only when it is told to: `accessReview` for the rights of users. */
export const OPT_IN_REQUESTS = {
  accessReview: 'create subjectaccessreviews',
} as const;

/** Those that are neither a list, a watch or one object of a kept kind, a log, samples of the metrics API, the questions for the version and for its own rights, nor what was opted into. */
export function unexpectedRequests(
  asked: string[],
  optedInto: ReadonlyArray<keyof typeof OPT_IN_REQUESTS> = []
): string[] {
  const expected = new Set([
    'get /version',
    'create selfsubjectaccessreviews',
    ...optedInto.map((option) => OPT_IN_REQUESTS[option]),
    'get pods/log',
    'list nodes.metrics.k8s.io',
    'list pods.metrics.k8s.io',
    ...Object.keys(KINDS).flatMap((resource) => [`list ${resource}`, `watch ${resource}`, `get ${resource}`]),
  ]);
  return asked.filter((one) => !expected.has(one));
}
