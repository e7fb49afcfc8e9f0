import { dateTimeFormat, type QueryResultMetaNotice } from '@grafana/data';
import { kindTrouble } from '../../../client/kindTrouble';
import type { Freshness } from '../../../contract/answers';
import type { QueryResult } from './QueryResult';

type Told = Pick<QueryResult, 'rows' | 'total' | 'freshness' | 'advice'>;

const USUAL_ADVICE = 'narrow the filters or raise the limit';

function staleNotice({ degraded }: Freshness): QueryResultMetaNotice[] {
  const parts = degraded.flatMap((kind) => kindTrouble(kind, (at) => dateTimeFormat(at)) ?? []);
  return parts.length === 0
    ? []
    : [{ severity: 'warning', text: `Not all of this is up to date: ${parts.join('; ')}.` }];
}

function cutNotice({ rows, total, advice = USUAL_ADVICE }: Told): QueryResultMetaNotice[] {
  const text = `The first ${rows} of ${total} rows: ${advice}.`;
  return total > rows ? [{ severity: 'warning', text }] : [];
}

/** What a reader of a frame must know: which kinds are old or missing, and that rows are cut off. Shown on the panel. */
export function noticesOf(told: Told): QueryResultMetaNotice[] {
  return [...staleNotice(told.freshness), ...cutNotice(told)];
}
