import type { ClusterView } from '../../../contract/clusterView';
import { resourceOfKind } from '../../../contract/kinds';
import type { ObjectRef } from '../../../contract/objectRef';
import type { KubeEvent, ObjectMeta } from '../../../contract/objects';
import { eventKey, ownerOf } from '../../../diagnosis';
import { RecentMap } from './RecentMap';

/** Objects whose owner is still known after they are gone: events about a pod's end come when it has gone. */
const MOST_REMEMBERED = 20_000;

function hasController({ owners }: ObjectMeta): boolean {
  return owners.some(({ controller }) => controller);
}

/** Finds whom an event hurts: the outermost owner of what it is about, or that object itself. */
export class EventOwners {
  private readonly remembered = new RecentMap<string, ObjectRef>(MOST_REMEMBERED);

  constructor(private readonly view: () => ClusterView) {}

  ownerOf({ regarding }: KubeEvent): ObjectRef {
    const { kind, namespace, name, uid } = regarding;
    // Events need not have a uid, and all without one are not about the same.
    const key = `${eventKey(kind, namespace, name)} ${uid}`;
    const resource = resourceOfKind(kind);
    const view = this.view();
    const object: { meta: ObjectMeta } | undefined = resource && view.get(resource, namespace, name);
    if (object) {
      const owner = hasController(object.meta) ? ownerOf(view, object) : { kind, namespace, name };
      this.remembered.set(key, owner);
      return owner;
    }
    return this.remembered.get(key) ?? { kind, namespace, name };
  }
}
