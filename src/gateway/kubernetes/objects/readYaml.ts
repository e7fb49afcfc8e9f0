import { stringify } from 'yaml';
import type { Resource } from '../../../contract/kinds';
import type { ApiClient } from '../transport/ApiClient';
import { type JsonObject, readObject } from './readObject';
import { type Removed, withoutSecrets } from './secrets/withoutSecrets';

export interface ObjectYaml {
  resourceVersion: string;
  yaml: string;
  removed: Removed[];
}

function resourceVersionOf({ metadata }: JsonObject): string {
  const { resourceVersion } = (metadata ?? {}) as { resourceVersion?: unknown };
  return typeof resourceVersion === 'string' ? resourceVersion : '';
}

/** One object as the API server has it now, as YAML without what may be secret. Rejects with ApiError. */
export async function readYaml(
  client: ApiClient,
  resource: Resource,
  namespace: string | null,
  name: string,
  signal: AbortSignal
): Promise<ObjectYaml> {
  const { object, removed } = withoutSecrets(await readObject(client, resource, namespace, name, signal));
  const { apiVersion, kind, ...rest } = object;
  const yaml = stringify({ apiVersion, kind, ...rest }, { lineWidth: 0, aliasDuplicateObjects: false });
  return { resourceVersion: resourceVersionOf(object), yaml, removed };
}
