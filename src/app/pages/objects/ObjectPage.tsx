import React from 'react';
import { useParams } from 'react-router-dom';
import { isResource, KINDS } from '../../../contract/kinds';
import { namespaceOfSegment } from '../../../contract/links';
import type { ObjectRef } from '../../../contract/objectRef';
import { NodeDetails } from '../nodes/NodeDetails';
import { ObjectDetails } from './ObjectDetails';

/** The page every link leads to: one object of any kind, by the address that `contract/links` writes. */
export default function ObjectPage() {
  const { resource = '', namespace = '-', name = '' } = useParams();
  const object: ObjectRef = {
    kind: isResource(resource) ? KINDS[resource].kind : resource,
    namespace: namespaceOfSegment(namespace),
    name,
  };
  // Another object is another page: nothing of the one before may stay.
  const key = [resource, namespace, name].join('/');
  return resource === 'nodes' ? (
    <NodeDetails key={key} name={name} />
  ) : (
    <ObjectDetails key={key} resource={resource} object={object} />
  );
}
