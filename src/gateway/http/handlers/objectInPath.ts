import { KINDS, RESOURCES, type Resource } from '../../../contract/kinds';
import { namespaceOfSegment } from '../../../contract/links';
import { describeRef, type ObjectRef } from '../../../contract/objectRef';
import type { ObjectOf } from '../../../contract/objects';
import type { Access, Readable } from '../../access/Access';
import type { Moment, Moments } from '../../answers/Moments';
import { type HttpError, httpError } from '../HttpError';
import { requireKinds } from './requireKinds';

/** An object that a path names, whether it exists or not. */
export interface NamedObject<R extends Resource = Resource> {
  resource: R;
  namespace: string | null;
  name: string;
}

const refOfNamed = ({ resource, namespace, name }: NamedObject): ObjectRef => ({
  kind: KINDS[resource].kind,
  namespace,
  name,
});

/** The object that the path of a route names. Throws HttpError when its namespace does not suit its kind. */
export function objectInPath(path: { resource?: Resource; namespace?: string; name?: string }): NamedObject {
  const { resource, name = '' } = path;
  const namespace = namespaceOfSegment(path.namespace ?? '-');
  if (resource === undefined) {
    throw httpError('unknown-kind', 'This kind is not kept', '', RESOURCES);
  }
  const { kind, namespaced } = KINDS[resource];
  if (namespaced !== (namespace !== null)) {
    const allowed = namespaced ? 'the name of its namespace' : '-';
    const message = `Parameter "namespace" does not suit a ${kind}`;
    throw httpError('bad-parameter', message, `namespace is "${path.namespace}"`, [allowed]);
  }
  return { resource, namespace, name };
}

/** The one answer for what does not exist and for what may not be seen. */
export function notFound(named: NamedObject): HttpError {
  return httpError('object-not-found', 'There is no such object', describeRef(refOfNamed(named)));
}

/**
 * Looks an object up for a caller. Rights are settled before and the look-up is made either way, so that an object that may
 * not be seen takes the same path as one that does not exist. Rejects with HttpError.
 * @param also what the caller must be allowed to see besides the object
 */
export async function requireSeen<R extends Resource>(
  moments: Moments,
  access: Access,
  named: NamedObject<R>,
  also: readonly Readable[] = []
): Promise<{ moment: Moment; object: ObjectOf[R]; ref: ObjectRef }> {
  const { resource, namespace, name } = named;
  const needed = [resource, ...also];
  const scope = await access.scope(needed, namespace ?? undefined);
  const moment = moments.current();
  requireKinds(moments.cache, [resource], moment.at);
  const object = moment.view.get(resource, namespace, name);
  const seen = needed.every((readable) => scope.sees(readable, namespace));
  if (!object || !seen) {
    throw notFound(named);
  }
  return { moment, object, ref: refOfNamed(named) };
}
