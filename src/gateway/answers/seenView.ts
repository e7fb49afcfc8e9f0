import type { ClusterView } from '../../contract/clusterView';
import type { Resource } from '../../contract/kinds';
import type { ObjectOf } from '../../contract/objects';
import type { Scope } from '../access/Access';

function* seen<R extends Resource>(view: ClusterView, resource: R, scope: Scope): Iterable<ObjectOf[R]> {
  for (const object of view.all(resource)) {
    if (scope.sees(resource, object.meta.namespace)) {
      yield object;
    }
  }
}

/** The part of a view that a caller may see; the rest is not there. */
export function seenView(view: ClusterView, scope: Scope): ClusterView {
  return {
    all: (resource) => seen(view, resource, scope),
    get: (resource, namespace, name) =>
      scope.sees(resource, namespace) ? view.get(resource, namespace, name) : undefined,
    isKnown: (resource) => view.isKnown(resource),
  };
}
