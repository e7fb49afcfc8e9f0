import {
  createDataFrame,
  LoadingState,
  type DataFrame,
  type DataQueryError,
  type DataQueryResponse,
  type QueryResultMetaNotice,
} from '@grafana/data';
import type { Freshness } from '../../contract/answers';
import { ANNOTATION_TYPES } from '../annotations/types';
import type { ClusterQuery } from './ClusterQuery';
import { askedOf, missingFilters } from './filters/askedOf';
import type { FillIn } from './filters/fillIn';
import { migrateQuery } from './filters/migrateQuery';
import { emptyFields } from './frames/fieldsOf';
import { noticesOf } from './frames/notices';
import type { RunContext } from './QueryType';
import { typeOf } from './typeOf';
import { QUERY_TYPES } from './types';
import { wordsOf } from './wordsOf';

/** For whoever looks into the frame (panel inspector, transformations): whence, how far and of when. */
type Custom = Pick<Freshness, 'source' | 'resourceVersions' | 'asOf'>;

const informing = (text: string): QueryResultMetaNotice => ({ severity: 'info', text });

async function frameOf(stored: ClusterQuery, fillIn: FillIn, context: RunContext): Promise<DataFrame> {
  const query = migrateQuery(stored);
  const type = typeOf(query.use === 'annotations' ? ANNOTATION_TYPES : QUERY_TYPES, query.queryType);
  const asked = askedOf(type.filters, query, fillIn);
  const frame = { refId: query.refId, name: type.label };
  const meta = (notices: QueryResultMetaNotice[], custom?: Custom) => ({
    preferredVisualisationType: 'table' as const,
    notices,
    custom,
  });
  const missing = missingFilters(type.filters, asked);
  if (missing.length > 0) {
    const notice = informing(`Not asked yet: ${missing.join(' and ')} not given.`);
    return createDataFrame({ ...frame, meta: meta([notice]), fields: emptyFields(type.tables[0]!.columns) });
  }
  const result = await type.run(asked, context);
  const { source, resourceVersions, asOf } = result.freshness;
  const notices = [...noticesOf(result), ...(result.remarks ?? []).map(informing)];
  return createDataFrame({ ...frame, meta: meta(notices, { source, resourceVersions, asOf }), fields: result.fields });
}

/** Each query becomes one frame; one that fails leaves the others alone, its reason is in `errors` by refId. */
export async function runQueries(
  queries: readonly ClusterQuery[],
  fillIn: FillIn,
  context: RunContext
): Promise<DataQueryResponse> {
  const data: DataFrame[] = [];
  const errors: DataQueryError[] = [];
  const results = await Promise.allSettled(queries.map((query) => frameOf(query, fillIn, context)));
  results.forEach((result, index) => {
    if (result.status === 'fulfilled') {
      data.push(result.value);
    } else {
      errors.push({ refId: queries[index]!.refId, message: wordsOf(result.reason) });
    }
  });
  return errors.length === 0 ? { data } : { data, errors, error: errors[0], state: LoadingState.Error };
}
