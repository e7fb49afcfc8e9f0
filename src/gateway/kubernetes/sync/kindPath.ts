import { type KindInfo, KINDS, type Resource } from '../../../contract/kinds';

/** Objects a page: what KEP-365 recommends. */
const PAGE = 500;

function collection(resource: Resource): string {
  const { group, version, onlyNamespace }: KindInfo = KINDS[resource];
  const api = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  return onlyNamespace === undefined ? `${api}/${resource}` : `${api}/namespaces/${onlyNamespace}/${resource}`;
}

/** Address of one page of a list. No `resourceVersion=0`: with it the API server ignores `limit`. */
export function listPath(resource: Resource, next: string): string {
  const query = new URLSearchParams({ limit: String(PAGE) });
  if (next !== '') {
    query.set('continue', next);
  }
  return `${collection(resource)}?${query}`;
}

/** Address of a list that is answered in one piece. */
export function wholeListPath(resource: Resource): string {
  return collection(resource);
}

/** Address of a watch that goes on after `resourceVersion`. */
export function watchPath(resource: Resource, resourceVersion: string, timeoutSeconds: number): string {
  const query = new URLSearchParams({
    watch: '1',
    allowWatchBookmarks: 'true',
    resourceVersion,
    timeoutSeconds: String(timeoutSeconds),
  });
  return `${collection(resource)}?${query}`;
}

/** Address of a watch that begins with everything there is now (WatchList, KEP-3157). */
export function streamPath(resource: Resource, timeoutSeconds: number): string {
  const query = new URLSearchParams({
    watch: '1',
    allowWatchBookmarks: 'true',
    sendInitialEvents: 'true',
    resourceVersionMatch: 'NotOlderThan',
    timeoutSeconds: String(timeoutSeconds),
  });
  return `${collection(resource)}?${query}`;
}
