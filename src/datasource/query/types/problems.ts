import type { Problem } from '../../../contract/answers';
import { describeRef } from '../../../contract/objectRef';
import { choiceOf } from '../filters/choiceOf';
import { FILTERS, SEVERITIES } from '../filters/filters';
import type { Column, ColumnLink } from '../frames/Column';
import { joined } from '../frames/pages';
import { tableOf } from '../frames/QueryResult';
import type { QueryType } from '../QueryType';

/** The gateway's own bound. */
const MOST_PROBLEMS = 500;

const SIZE_ADVICE = 'the gateway gives 20 kB of them at once, so narrow the filters';

const link: ColumnLink<Problem> = { field: 'path', object: ({ object }) => object };

const COLUMNS: ReadonlyArray<Column<Problem>> = [
  { name: 'Severity', type: 'text', description: 'critical, warning or info', value: ({ severity }) => severity },
  { name: 'What', type: 'text', description: 'What is wrong, in one line', value: ({ title }) => title, link },
  {
    name: 'Where',
    type: 'text',
    description: 'The object that owns the problem',
    value: ({ object }) => describeRef(object),
    link,
  },
  {
    name: 'Hurts',
    type: 'text',
    description: 'Who suffers from it',
    value: ({ hurts }) => hurts.map(({ text }) => text).join('; '),
  },
  { name: 'Cause', type: 'text', description: 'Why, with measured values', value: ({ cause }) => cause.text },
  { name: 'Since', type: 'time', description: 'Since when; empty when unknown', value: ({ since }) => since },
];

export const problems: QueryType = {
  id: 'problems',
  label: 'Problems',
  description: 'What is wrong now, worst first',
  filters: { severity: FILTERS.severity, namespace: FILTERS.namespace, limit: FILTERS.limit },
  tables: [{ title: 'Problems', columns: COLUMNS }],
  async run({ namespaces, limit, given }, { client, clusterUid }) {
    const severity = choiceOf('Severity', given.severity, SEVERITIES);
    const places = namespaces.length === 0 ? [undefined] : namespaces;
    const answers = await Promise.all(
      places.map(async (namespace) => {
        const query = { severity, namespace, limit: Math.min(limit, MOST_PROBLEMS) };
        const { problems: rows, counts: _counts, ...page } = await client.problems({ query });
        return { rows, ...page, next: null, isFull: rows.length < Math.min(page.total, query.limit) };
      })
    );
    const advice = answers.some(({ isFull }) => isFull) ? SIZE_ADVICE : undefined;
    return { ...tableOf(COLUMNS, joined(answers), clusterUid), advice };
  },
};
