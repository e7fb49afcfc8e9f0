import type { EventRow } from '../../../contract/answers';
import { EVENT_SORTS } from '../../../contract/answers/events';
import { describeRef } from '../../../contract/objectRef';
import { FILTERS, sortBy } from '../filters/filters';
import type { Column } from '../frames/Column';
import { eventRows } from './eventRows';
import { tableOf } from '../frames/QueryResult';
import type { QueryType } from '../QueryType';

const COLUMNS: ReadonlyArray<Column<EventRow>> = [
  { name: 'Last seen', type: 'time', description: 'When it happened last', value: ({ lastAt }) => lastAt },
  { name: 'First seen', type: 'time', description: 'When it happened first', value: ({ firstAt }) => firstAt },
  { name: 'Count', type: 'number', description: 'How often', value: ({ count }) => count },
  { name: 'Type', type: 'text', description: 'Normal or Warning', value: ({ type }) => type },
  { name: 'Reason', type: 'text', description: 'Its reason, one word', value: ({ reason }) => reason },
  { name: 'Namespace', type: 'text', description: 'Of the object', value: ({ object }) => object.namespace },
  {
    name: 'Object',
    type: 'text',
    description: 'What it is about',
    value: ({ object }) => describeRef(object),
    link: { field: 'path', object: ({ object }) => object },
  },
  { name: 'Message', type: 'text', description: 'What Kubernetes said', value: ({ message }) => message },
  { name: 'Source', type: 'text', description: 'Who reported it', value: ({ source }) => source },
];

export const events: QueryType = {
  id: 'events',
  label: 'Events',
  description: 'Events of the time range, those with the same object, reason and message as one row',
  filters: {
    namespace: FILTERS.namespace,
    object: FILTERS.object,
    eventType: FILTERS.eventType,
    reason: FILTERS.reason,
    text: FILTERS.text,
    sort: sortBy(EVENT_SORTS),
    order: FILTERS.order,
    limit: FILTERS.limit,
  },
  tables: [{ title: 'Events', columns: COLUMNS }],
  async run(asked, context) {
    return tableOf(COLUMNS, await eventRows(asked, context), context.clusterUid);
  },
};
