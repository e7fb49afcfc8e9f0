import type { EventRow } from '../../contract/answers';
import { describeRef } from '../../contract/objectRef';
import { FILTERS } from '../query/filters/filters';
import type { QueryType } from '../query/QueryType';
import { eventRows } from '../query/types/eventRows';
import { MARK_COLUMNS, marksOf, type Mark } from './mark';
import { within, type Timed } from './within';

function markOf({ at, type, reason, message, object, count }: Timed<EventRow>): Mark {
  const text = count > 1 ? `${message} (${count} times)` : message;
  const tags = [type, reason, ...(object.namespace === null ? [] : [object.namespace])];
  return { at, title: `${reason} ${describeRef(object)}`, text, tags, object };
}

export const events: QueryType = {
  id: 'events',
  label: 'Events',
  description: 'Events, marked where each was last seen',
  filters: {
    namespace: FILTERS.namespace,
    object: FILTERS.object,
    eventType: FILTERS.eventType,
    reason: FILTERS.reason,
    text: FILTERS.text,
    limit: FILTERS.limit,
  },
  tables: [{ title: 'Events', columns: MARK_COLUMNS }],
  async run(asked, context) {
    const page = await eventRows(asked, context);
    return marksOf(
      within(page, ({ lastAt }) => lastAt, context.range),
      markOf,
      context.clusterUid
    );
  },
};
