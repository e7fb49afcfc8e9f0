import React from 'react';
import { ClientError } from '../../client';
import type { ClusterQuery } from '../query/ClusterQuery';
import { TypeFields } from '../query/TypeFields';
import { parseVariableQuery } from './parseVariableQuery';
import { VARIABLE_TYPES } from './types';
import { writeVariableQuery } from './writeVariableQuery';

interface Props {
  query: string | ClusterQuery;
  /** `definition` is what Grafana lists the variable with. */
  onChange(query: ClusterQuery, definition: string): void;
}

/** What a stored query means; text that nobody can read stands as the type, so that it is shown. */
function readQuery(stored: string | ClusterQuery | undefined): ClusterQuery {
  if (typeof stored !== 'string') {
    return { ...stored, refId: 'variable', queryType: stored?.queryType ?? '' };
  }
  try {
    return parseVariableQuery(stored);
  } catch (thrown) {
    if (thrown instanceof ClientError) {
      return { refId: 'variable', queryType: stored };
    }
    throw thrown;
  }
}

/** Editor of a dashboard variable. */
export default function VariableEditor({ query, onChange }: Props) {
  return (
    <TypeFields
      types={VARIABLE_TYPES}
      query={readQuery(query)}
      onChange={(next) => onChange(next, writeVariableQuery(next))}
    />
  );
}
