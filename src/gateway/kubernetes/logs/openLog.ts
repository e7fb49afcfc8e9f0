import type { IncomingMessage } from 'node:http';
import type { ApiClient } from '../transport/ApiClient';
import { ApiError } from '../transport/ApiError';
import { logAddress, type LogQuery } from './logAddress';

const BAD_REQUEST = 400;
/** What the API server and the kubelet say when a container has no log to give. */
const NO_LOG =
  /waiting to start|previous terminated container|is not valid for pod|not found in pod|is terminated|not available/i;

/** The kubelet's reason without the request's own words around it. */
function asUnavailable(error: unknown): unknown {
  const refused = error instanceof ApiError && (error.status === BAD_REQUEST || error.status === 500);
  if (!refused || !NO_LOG.test(error.body.detail)) {
    return error;
  }
  const { detail } = error.body;
  return new ApiError({ code: 'logs-unavailable', message: 'The container has no such log', detail, allowed: [] }, 409);
}

/**
 * Opens a log as bytes; the caller reads or destroys it. Rejects with ApiError: `logs-unavailable` where the container has no
 * such log, status 404 where there is no such pod.
 */
export async function openLog(client: ApiClient, query: LogQuery, signal: AbortSignal): Promise<IncomingMessage> {
  const request = {
    accept: 'text/plain, application/json',
    type: /^text\/plain/,
    verb: 'get',
    what: 'pods/log',
    signal,
  };
  try {
    return await client.get({ ...request, path: logAddress(query) });
  } catch (error) {
    throw asUnavailable(error);
  }
}
