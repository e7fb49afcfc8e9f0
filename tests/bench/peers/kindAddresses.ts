import { KINDS, RESOURCES, type Resource } from '../../../src/contract/kinds';
import { listPath } from '../../../src/gateway/kubernetes/sync/kindPath';

/** Kinds that every peer reads, so that all read the same. */
export const ALL_KINDS: readonly Resource[] = RESOURCES;

/** Address of a page of a list, exactly as the gateway asks for it. */
export const pageAddress = (resource: Resource, next: string): string => listPath(resource, next);

/** The kind as client-go names it: `group/version/resource`, without a group for the core one. */
export function groupVersionResource(resource: Resource): string {
  const { group, version } = KINDS[resource];
  return [group, version, resource].filter((part) => part !== '').join('/');
}
