import type { Log } from '../../log';
import type { Exchange } from './Exchange';

/** Worth a line even when not every request is: who was refused, and who read what Kubernetes guards apart (logs, whole objects). */
const SENSITIVE: ReadonlySet<string> = new Set(['logs', 'logsFollow', 'yaml']);
const FORBIDDEN = 403;

/**
 * One line about a finished request: never headers, free texts of the query, or the path of an unknown route, which may hold
 * anything.
 */
export function logExchange(log: Log, { id, request, response, route, subject, query, durationMs }: Exchange): void {
  const { statusCode: status } = response;
  const known = route !== 'other';
  const path = known ? (request.url ?? '').split('?', 1)[0]!.slice(0, 400) : undefined;
  const level = status === FORBIDDEN || SENSITIVE.has(route) ? 'info' : 'debug';
  const { method } = request;
  const ended = response.writableFinished ? undefined : 'cut off';
  log(level, 'request', { id, method, path, route, query, subject, status, durationMs, ended });
}
