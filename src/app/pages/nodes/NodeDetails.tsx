import React from 'react';
import { PAGES, segmentOfNamespace } from '../../../contract/links';
import type { ObjectRef } from '../../../contract/objectRef';
import { CarriedLinks } from '../../components/link/CarriedLinks';
import { ObjectSections } from '../../components/object/ObjectSections';
import { ObjectState } from '../../components/object/ObjectState';
import { PageFrame, useGateway, useNow } from '../../data';
import { NodeCharts } from './NodeCharts';
import { NodePods } from './NodePods';

const NODES = { text: 'Nodes', url: PAGES.nodes };

/** One node: what is wrong with it, what it uses, which pods run there, what it is and what happened. */
export function NodeDetails({ name }: { name: string }) {
  const object: ObjectRef = { kind: 'Node', namespace: null, name };
  const state = useGateway('object', { path: { resource: 'nodes', namespace: segmentOfNamespace(null), name } });
  const now = useNow();
  return (
    <PageFrame title={name} parent={NODES}>
      <CarriedLinks>
        <ObjectState object={object} state={state} without={<NodeCharts node={name} />}>
          {(answer) => (
            <ObjectSections answer={answer} now={now} hideRelation="runs here">
              <NodeCharts node={name} />
              <NodePods node={name} />
            </ObjectSections>
          )}
        </ObjectState>
      </CarriedLinks>
    </PageFrame>
  );
}
