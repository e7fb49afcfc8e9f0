import { APP_ID } from './identity';
import { isResource, resourceOfKind } from './kinds';
import type { ObjectRef } from './objectRef';

const ROOT = `/a/${APP_ID}`;
/** Stands where a namespace would in the address of a cluster-scoped object; no name may be a lone dash (RFC 1123). */
const NO_NAMESPACE = '-';

/** Addresses of the app's pages, relative to Grafana's root. `cluster` is the data source's UID. */
export const PAGES = {
  overview: `${ROOT}/overview`,
  nodes: `${ROOT}/nodes`,
  alerts: `${ROOT}/alerts`,
  objects: `${ROOT}/objects`,
  setup: `${ROOT}/setup`,
} as const;

function withCluster(path: string, cluster: string | undefined): string {
  return cluster === undefined ? path : `${path}?cluster=${encodeURIComponent(cluster)}`;
}

/** Address of the page of an object: `/a/<app>/objects/<plural>/<namespace or ->/<name>`, or of its kind in lower case if not kept. */
export function objectPath(ref: ObjectRef, cluster?: string): string {
  const resource = resourceOfKind(ref.kind) ?? (isResource(ref.kind) ? ref.kind : ref.kind.toLowerCase());
  const segments = [resource, ref.namespace ?? NO_NAMESPACE, ref.name].map(encodeURIComponent);
  return withCluster(`${PAGES.objects}/${segments.join('/')}`, cluster);
}

/** Address of the overview of a cluster. */
export function overviewPath(cluster?: string): string {
  return withCluster(PAGES.overview, cluster);
}

/** Reads the namespace segment of an object's address back: `-` means none. */
export function namespaceOfSegment(segment: string): string | null {
  return segment === NO_NAMESPACE ? null : segment;
}

/** The namespace as it stands in an address. */
export function segmentOfNamespace(namespace: string | null): string {
  return namespace ?? NO_NAMESPACE;
}
