import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { PAGES } from '../../../contract/links';
import type { ObjectRef } from '../../../contract/objectRef';
import type { EpochMs } from '../../../contract/time';
import { AppLink } from '../link/AppLink';
import { ObjectLink } from '../link/ObjectLink';
import { fixFor } from '../source/fixes';
import type { SourceError } from '../source/sourceError';
import { Stopped } from '../state/Stopped';

interface Props {
  object: ObjectRef;
  error: SourceError;
  /** When it was last seen; null when never. */
  answeredAt: EpochMs | null;
}

/** Why there is no such page, and the way on. */
export function NoObject({ object, error, answeredAt }: Props) {
  const overview = <AppLink path={PAGES.overview}>Overview</AppLink>;
  switch (error.code) {
    case 'object-not-found':
      return (
        <Stopped icon="search" title={answeredAt === null ? `There is no such ${object.kind} now` : 'It is gone'}>
          {answeredAt === null
            ? 'It may have been deleted or replaced: pods get a new name with every replacement.'
            : `Last seen at ${dateTimeFormat(answeredAt, { format: 'HH:mm:ss' })}; what was known then is shown below.`}{' '}
          Go on to{' '}
          {object.namespace !== null && (
            <>
              <ObjectLink object={{ kind: 'Namespace', namespace: null, name: object.namespace }}>
                its namespace
              </ObjectLink>{' '}
              or to the{' '}
            </>
          )}
          {overview}.
        </Stopped>
      );
    case 'kind-forbidden':
      return (
        <Stopped icon="lock" title={`The gateway may not read ${object.kind} objects`}>
          {error.message} {fixFor(error.code)}
        </Stopped>
      );
    default:
      return (
        <Stopped icon="question-circle" title={`Clusterscope does not keep objects of this kind or name`}>
          {error.message}
          {error.detail ? ` (${error.detail})` : ''}. Use <code>{kubectlFor(object)}</code>, or go on to the {overview}.
        </Stopped>
      );
  }
}

function kubectlFor({ kind, namespace, name }: ObjectRef): string {
  return `kubectl describe ${kind} ${name}${namespace === null ? '' : ` -n ${namespace}`}`;
}
