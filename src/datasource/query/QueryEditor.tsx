import React from 'react';
import type { AnnotationQuery, QueryEditorProps } from '@grafana/data';
import { ANNOTATION_TYPES } from '../annotations/types';
import type { ClusterDataSource } from '../ClusterDataSource';
import type { ClusterSettings } from '../config/ClusterSettings';
import type { ClusterQuery } from './ClusterQuery';
import { migrateQuery } from './filters/migrateQuery';
import { TypeFields } from './TypeFields';
import { QUERY_TYPES } from './types';

interface Props extends QueryEditorProps<ClusterDataSource, ClusterQuery, ClusterSettings> {
  /** Grafana gives it where an annotation is edited. */
  annotation?: AnnotationQuery<ClusterQuery>;
}

/** Editor of every query type, and of annotations. */
export default function QueryEditor({ query, annotation, onChange, onRunQuery }: Props) {
  const isAnnotation = annotation !== undefined || query.use === 'annotations';
  const change = (next: ClusterQuery) => {
    onChange(next);
    onRunQuery();
  };
  return (
    <TypeFields types={isAnnotation ? ANNOTATION_TYPES : QUERY_TYPES} query={migrateQuery(query)} onChange={change} />
  );
}
