import { KINDS, type Resource } from '../../../contract/kinds';

/** Address of one object at the API server, each part encoded. `namespace` is null for cluster-scoped kinds. */
export function objectAddress(resource: Resource, namespace: string | null, name: string): string {
  const { group, version } = KINDS[resource];
  const api = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  const within = namespace === null ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
  return `${api}${within}/${resource}/${encodeURIComponent(name)}`;
}
