import React from 'react';
import { isResource } from '../../../contract/kinds';
import { PAGES, segmentOfNamespace } from '../../../contract/links';
import type { ObjectRef } from '../../../contract/objectRef';
import { CarriedLinks } from '../../components/link/CarriedLinks';
import { ObjectSections } from '../../components/object/ObjectSections';
import { ObjectState } from '../../components/object/ObjectState';
import type { SourceError } from '../../components/source/sourceError';
import { PageFrame, useGateway, useNow } from '../../data';

interface Props {
  /** As in the address; need not be a kind the gateway keeps. */
  resource: string;
  object: ObjectRef;
}

const OVERVIEW = { text: 'Overview', url: PAGES.overview };

/** One object of any kind without a richer page. */
export function ObjectDetails({ resource, object }: Props) {
  const kept = isResource(resource);
  const state = useGateway('object', {
    path: kept ? { resource, namespace: segmentOfNamespace(object.namespace), name: object.name } : undefined,
    enabled: kept,
  });
  const now = useNow();
  const unknownKind: SourceError = { code: 'unknown-kind', message: `The gateway keeps no ${resource}` };
  return (
    <PageFrame title={object.name} parent={OVERVIEW}>
      <CarriedLinks>
        <ObjectState object={object} state={kept ? state : { answer: null, error: unknownKind, answeredAt: null }}>
          {(answer) => <ObjectSections answer={answer} now={now} />}
        </ObjectState>
      </CarriedLinks>
    </PageFrame>
  );
}
