import { KINDS, RESOURCES } from '../../../contract/kinds';
import { namespaceOfSegment } from '../../../contract/links';
import { describeRef } from '../../../contract/objectRef';
import { describeObject } from '../../../diagnosis';
import { httpError } from '../HttpError';
import type { Handler } from './Handler';
import { requireKinds } from './requireKinds';

export const object: Handler<'object'> = ({ moments }, { path }) => {
  const { resource, name = '' } = path;
  const namespace = namespaceOfSegment(path.namespace ?? '-');
  if (resource === undefined) {
    throw httpError('unknown-kind', 'This kind is not kept', '', RESOURCES);
  }
  const { kind, namespaced } = KINDS[resource];
  if (namespaced !== (namespace !== null)) {
    const allowed = namespaced ? 'the name of its namespace' : '-';
    throw httpError(
      'bad-parameter',
      `Parameter "namespace" does not suit a ${kind}`,
      `namespace is "${path.namespace}"`,
      [allowed]
    );
  }
  const moment = moments.current();
  requireKinds(moments.cache, [resource], moment.at);
  const found = describeObject(moment.view, resource, namespace, name, moment.at);
  if (!found) {
    throw httpError('object-not-found', 'There is no such object', describeRef({ kind, namespace, name }));
  }
  return { ...found, ...moments.cache.freshness(RESOURCES, moment.at) };
};
