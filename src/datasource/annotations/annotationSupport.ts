import type { AnnotationQuery, AnnotationSupport } from '@grafana/data';
import type { ClusterQuery } from '../query/ClusterQuery';

const DEFAULT_TARGET = { refId: 'Anno', queryType: 'events' } as const;

/** The target with a type, whatever the dashboard has stored. */
const targetOf = ({ target }: AnnotationQuery<ClusterQuery>): ClusterQuery => ({ ...DEFAULT_TARGET, ...target });

/** Annotations are queries of a table of types of their own, edited by the query editor and run like any query. */
export const ANNOTATION_SUPPORT: AnnotationSupport<ClusterQuery> = {
  getDefaultQuery: () => DEFAULT_TARGET,
  prepareAnnotation: (stored: AnnotationQuery<ClusterQuery>) => ({ ...stored, target: targetOf(stored) }),
  prepareQuery: (annotation) => ({ ...targetOf(annotation), use: 'annotations' }),
};
