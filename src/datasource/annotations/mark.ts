import { locationUtil, textUtil } from '@grafana/data';
import type { Page } from '../../contract/answers';
import { objectPath } from '../../contract/links';
import type { ObjectRef } from '../../contract/objectRef';
import type { EpochMs } from '../../contract/time';
import type { Column } from '../query/frames/Column';
import { tableOf, type QueryResult } from '../query/frames/QueryResult';

/** One mark in a chart. */
export interface Mark {
  at: EpochMs;
  title: string;
  /** Plain text. */
  text: string;
  tags: readonly string[];
  object: ObjectRef;
}

interface LinkedMark extends Mark {
  address: string;
}

/** Field names are those that Grafana makes annotations from; it reads `text` as HTML and parts `tags` at commas. */
export const MARK_COLUMNS: ReadonlyArray<Column<LinkedMark>> = [
  { name: 'time', type: 'time', description: 'When', value: ({ at }) => at },
  { name: 'title', type: 'text', description: 'What, in a few words', value: ({ title }) => title },
  {
    name: 'text',
    type: 'text',
    description: 'What was said, and a link to the object’s page, as HTML',
    value: ({ text, address }) =>
      `${textUtil.escapeHtml(text)}<br><a href="${textUtil.escapeHtml(address)}">Open in Clusterscope</a>`,
  },
  { name: 'tags', type: 'text', description: 'Tags, with commas between them', value: ({ tags }) => tags.join(',') },
];

/** Marks as a frame. Each row becomes one mark. */
export function marksOf<Row>(
  page: Omit<Page<Row>, 'next'>,
  markOf: (row: Row) => Mark,
  clusterUid: string
): QueryResult {
  const rows = page.rows.map(markOf).map((mark) => {
    return { ...mark, address: locationUtil.assureBaseUrl(objectPath(mark.object, clusterUid)) };
  });
  return tableOf(MARK_COLUMNS, { ...page, rows }, clusterUid);
}
