/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ANNOTATION_TYPES } from '../annotations/types';
import { VARIABLE_TYPES } from '../variables/types';
import type { Filter } from './filters/Filter';
import type { Choosable, QueryType } from './QueryType';
import { QUERY_TYPES } from './types';

const FILE = path.resolve(__dirname, '../../../docs/datasource.md');
const UNIT_WORDS = {
  text: 'text',
  number: 'number',
  cores: 'cores',
  bytes: 'bytes',
  seconds: 's',
  ratio: 'percent',
  time: 'time',
  flag: 'yes or no',
};

const filtersOf = ({ filters }: Choosable) =>
  (Object.entries(filters) as Array<[string, Filter]>)
    .map(([name, { required }]) => `\`${name}\`${required ? ' (needed)' : ''}`)
    .join(', ') || 'none';

const columnsOf = ({ tables }: QueryType) =>
  tables.flatMap(({ title, columns }) => [
    ...(tables.length > 1 ? [`${title}:`, ''] : []),
    '| column | type | what |',
    '| --- | --- | --- |',
    ...columns.map(({ name, type, description }) => `| ${name} | ${UNIT_WORDS[type]} | ${description} |`),
    '',
  ]);

const head = (type: Choosable) => [
  `### ${type.label}: \`${type.id}\``,
  '',
  `${type.description}. Filters: ${filtersOf(type)}.`,
  '',
];
const queries = QUERY_TYPES.flatMap((type) => [...head(type), ...columnsOf(type)]);
const others = (types: readonly Choosable[]) => [
  '| id | what | filters |',
  '| --- | --- | --- |',
  ...types.map((type) => `| \`${type.id}\` | ${type.description} | ${filtersOf(type)} |`),
  '',
];

/** Sections of the document by their heading, as the tables have them. */
const SECTIONS: Record<string, string[]> = {
  'Query types': queries,
  Variables: others(VARIABLE_TYPES),
  Annotations: others(ANNOTATION_TYPES),
};

test.each(Object.entries(SECTIONS))('%s of docs/datasource.md says what there is', (_heading, lines) => {
  expect(readFileSync(FILE, 'utf8')).toContain(lines.join('\n'));
});
