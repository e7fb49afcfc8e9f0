import type { EventRow, Page } from '../../../contract/answers';
import { EVENT_SORTS } from '../../../contract/answers/events';
import type { Asked } from '../filters/Asked';
import { choiceOf } from '../filters/choiceOf';
import { EVENT_TYPES, ORDERS } from '../filters/filters';
import type { RunContext } from '../QueryType';
import { rowsOf } from '../frames/pages';
import { sinceSecondsOf } from './sinceSeconds';

/** Folded events that were last seen in the time range or after it began, and first seen before it ended. */
export async function eventRows(asked: Asked, context: RunContext): Promise<Page<EventRow>> {
  const { object, reason, text } = asked.given;
  const type = choiceOf('Type', asked.given.eventType, EVENT_TYPES);
  const sort = choiceOf('Sort', asked.given.sort, EVENT_SORTS);
  const order = choiceOf('Order', asked.given.order, ORDERS);
  const filter = { object, reason, text, type, sort, order, sinceSeconds: sinceSecondsOf(context) };
  const page = await rowsOf(asked, (place) => context.client.events({ query: { ...filter, ...place } }));
  const rows = page.rows.filter(({ firstAt }) => firstAt === null || firstAt <= context.range.to);
  return { ...page, rows, total: page.total - (page.rows.length - rows.length) };
}
