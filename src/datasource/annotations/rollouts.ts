import type { ObjectRow } from '../../contract/answers';
import { MOST_ROWS } from '../query/filters/askedOf';
import { FILTERS } from '../query/filters/filters';
import { rowsOf } from '../query/frames/pages';
import type { QueryType } from '../query/QueryType';
import { MARK_COLUMNS, marksOf, type Mark } from './mark';
import { newest, within, type Timed } from './within';

/** Which column of ReplicaSets names the Deployment. */
const OWNER = 'owner';

interface Revision extends ObjectRow {
  owner: string;
}

function markOf({ at, object, owner, status }: Timed<Revision>): Mark {
  const place = object.namespace ?? '';
  return {
    at,
    title: `Rollout ${place}/${owner}`,
    text: `ReplicaSet ${object.name}, now ${status}`,
    tags: ['rollout', place],
    object,
  };
}

export const rollouts: QueryType = {
  id: 'rollouts',
  label: 'Rollouts',
  description: 'Each new ReplicaSet of a Deployment; those beyond its revision history limit are gone',
  filters: {
    namespace: FILTERS.namespace,
    labels: FILTERS.labels,
    text: FILTERS.text,
    limit: FILTERS.limit,
  },
  tables: [{ title: 'Rollouts', columns: MARK_COLUMNS }],
  async run(asked, { client, clusterUid, range }) {
    const { labels, text } = asked.given;
    const isOlder = ({ createdAt }: ObjectRow) => createdAt !== null && createdAt < range.from;
    const page = await rowsOf<Revision>(
      { ...asked, limit: MOST_ROWS },
      async (place) => {
        // By age: the youngest first.
        const query = { labels, text, sort: 'age', order: 'asc', ...place } as const;
        const answer = await client.objects({ path: { resource: 'replicasets' }, query });
        const ownerAt = answer.columns.findIndex(({ id }) => id === OWNER);
        return { ...answer, rows: answer.rows.map((row) => ({ ...row, owner: String(row.cells[ownerAt] ?? '') })) };
      },
      isOlder
    );
    const total = page.rows.some(isOlder) ? page.rows.length : page.total;
    const recent = within({ ...page, total }, ({ owner, createdAt }) => (owner === '' ? null : createdAt), range);
    return marksOf(newest(recent, asked.limit), markOf, clusterUid);
  },
};
