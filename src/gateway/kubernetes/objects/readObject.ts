import type { Resource } from '../../../contract/kinds';
import type { ApiClient } from '../transport/ApiClient';
import { ApiError, apiError } from '../transport/ApiError';
import { readWhole } from '../transport/readWhole';
import { withDeadline } from '../transport/withDeadline';
import { objectAddress } from './objectAddress';

/** etcd holds no object above 1.5 MB as protobuf; as JSON it may be twice as long. */
const LARGEST = 4 * 2 ** 20;
const DEADLINE_MS = 10_000;

export type JsonObject = { [key: string]: unknown };

function parse(text: string, what: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw apiError('api-server-unreachable', 'What answers is not an API server', `${what}: not a JSON object`);
  }
  return value as JsonObject;
}

/**
 * One object as the API server has it now, whole: it holds everything, secrets in environment values included, and must not
 * leave the gateway as it is. Rejects with ApiError (status 404: there is no such object).
 */
export async function readObject(
  client: ApiClient,
  resource: Resource,
  namespace: string | null,
  name: string,
  signal: AbortSignal
): Promise<JsonObject> {
  const request = {
    path: objectAddress(resource, namespace, name),
    accept: 'application/json',
    type: /^application\/json/,
    verb: 'get',
    what: resource,
  };
  return withDeadline(signal, DEADLINE_MS, resource, async (within) => {
    const body = await readWhole(await client.get({ ...request, signal: within }), LARGEST);
    if (body === null) {
      const allowed = [`at most ${LARGEST} bytes`];
      const message = 'The object is too large to be read';
      throw new ApiError({ code: 'object-too-large', message, detail: `${resource} ${name}`, allowed }, 200);
    }
    return parse(body.toString('utf8'), resource);
  });
}
