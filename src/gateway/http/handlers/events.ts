import { createHash } from 'node:crypto';
import type { EventRow, EventSort } from '../../../contract/answers';
import type { KubeEvent } from '../../../contract/objects';
import { describeRef } from '../../../contract/objectRef';
import { foldEvents } from '../../../diagnosis';
import { freshnessOf } from '../../answers/freshnessOf';
import type { SortKey } from '../cursor';
import { pageOf } from '../pageOf';
import type { Asked, Handler } from './Handler';
import { hasText } from './hasText';
import { nameOfObject } from './nameOfObject';
import { requireKinds } from './requireKinds';

const KEYS: { readonly [S in EventSort]: (row: EventRow) => SortKey } = {
  last: (row) => row.lastAt,
  first: (row) => row.firstAt,
  count: (row) => row.count,
  reason: (row) => row.reason,
  namespace: (row) => row.object.namespace,
  object: (row) => describeRef(row.object),
};

const texts = (row: EventRow) => [row.reason, row.message, describeRef(row.object), row.source];

/** What makes a row different from every other, which is what events are folded by, in a length that fits a cursor. */
function idOf({ object, type, reason, source, message }: EventRow): string {
  const whole = [describeRef(object), type, reason, source, message].join('\n');
  return createHash('sha256').update(whole).digest('base64url').slice(0, 16);
}

type Query = Asked<'events'>['query'];

function wanted(query: Query, now: number): (event: KubeEvent) => boolean {
  const object = query.object === undefined ? undefined : nameOfObject('object', query.object);
  const oldest = query.sinceSeconds === undefined ? -Infinity : now - query.sinceSeconds * 1000;
  return ({ regarding, reason, lastAt }) =>
    (query.namespace === undefined || regarding.namespace === query.namespace) &&
    (object === undefined || (regarding.kind === object.kind && regarding.name === object.name)) &&
    (query.reason === undefined || reason === query.reason) &&
    (lastAt ?? -Infinity) >= oldest;
}

function* matching(events: Iterable<KubeEvent>, test: (event: KubeEvent) => boolean): Iterable<KubeEvent> {
  for (const event of events) {
    if (test(event)) {
      yield event;
    }
  }
}

export const events: Handler<'events'> = async ({ moments }, { query, access }) => {
  const scope = await access.scope(['events'], query.namespace);
  const moment = moments.current();
  requireKinds(moments.cache, ['events'], moment.at);
  const isWanted = wanted(query, moment.at);
  const seen = (event: KubeEvent) => scope.sees('events', event.meta.namespace) && isWanted(event);
  const rows = foldEvents(matching(moment.view.all('events'), seen)).filter((row) => hasText(query.text, texts(row)));
  const warning = rows.filter(({ type }) => type === 'Warning').length;
  const found = rows.filter(({ type }) => query.type === undefined || type === query.type);
  return {
    ...pageOf(found, query, KEYS[query.sort], idOf),
    counts: { normal: rows.length - warning, warning },
    ...freshnessOf(moments.cache, ['events'], moment.at, access),
  };
};
