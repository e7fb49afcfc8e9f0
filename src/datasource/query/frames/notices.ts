import { dateTimeFormat, type QueryResultMetaNotice } from '@grafana/data';
import type { Freshness, KindFreshness, SyncState } from '../../../contract/answers';

/** What a kind that is not live means for an answer; a kind the API server does not serve is missed by nobody. */
const MEANING: { readonly [S in SyncState]: ((kind: KindFreshness) => string) | null } = {
  live: null,
  absent: null,
  stale: ({ resource, asOf }) => `${resource} as of ${asOf === null ? 'an unknown time' : dateTimeFormat(asOf)}`,
  listing: ({ resource }) => `${resource} still being read`,
  forbidden: ({ resource }) => `${resource} not readable for the gateway`,
};

function staleNotice({ degraded }: Freshness): QueryResultMetaNotice[] {
  const parts = degraded.flatMap((kind) => {
    const meaning = MEANING[kind.state]?.(kind);
    return meaning ? [kind.problem ? `${meaning} (${kind.problem.message})` : meaning] : [];
  });
  return parts.length === 0
    ? []
    : [{ severity: 'warning', text: `Not all of this is up to date: ${parts.join('; ')}.` }];
}

function cutNotice(rows: number, total: number): QueryResultMetaNotice[] {
  const text = `The first ${rows} of ${total} rows: narrow the filters or raise the limit.`;
  return total > rows ? [{ severity: 'warning', text }] : [];
}

/** What a reader of a frame must know: which kinds are old or missing, and that rows are cut off. Shown on the panel. */
export function noticesOf(rows: number, total: number, freshness: Freshness): QueryResultMetaNotice[] {
  return [...staleNotice(freshness), ...cutNotice(rows, total)];
}
