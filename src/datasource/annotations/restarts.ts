import type { PodRow } from '../../contract/answers';
import { MOST_ROWS } from '../query/filters/askedOf';
import { FILTERS } from '../query/filters/filters';
import { rowsOf } from '../query/frames/pages';
import type { QueryType } from '../query/QueryType';
import { MARK_COLUMNS, marksOf, type Mark } from './mark';
import { newest, within, type Timed } from './within';

function markOf({ at, namespace, name, restarts, cause }: Timed<PodRow>): Mark {
  const times = `restarted ${restarts} ${restarts === 1 ? 'time' : 'times'} so far`;
  return {
    at,
    title: `Restart ${namespace}/${name}`,
    text: cause === '' ? times : `${cause}; ${times}`,
    tags: ['restart', namespace],
    object: { kind: 'Pod', namespace, name },
  };
}

const NEVER = ({ restarts }: PodRow) => restarts === 0;

export const restarts: QueryType = {
  id: 'restarts',
  label: 'Restarts',
  description: 'The last restart of each pod: the cluster remembers no earlier ones',
  filters: {
    namespace: FILTERS.namespace,
    node: FILTERS.node,
    workload: FILTERS.workload,
    text: FILTERS.text,
    limit: FILTERS.limit,
  },
  tables: [{ title: 'Restarts', columns: MARK_COLUMNS }],
  async run(asked, { client, clusterUid, range }) {
    const { node, workload, text } = asked.given;
    const filter = { node, workload, text, sort: 'restarts', order: 'desc' } as const;
    const everywhere = { ...asked, limit: MOST_ROWS };
    const page = await rowsOf(everywhere, (place) => client.pods({ query: { ...filter, ...place } }), NEVER);
    // Most restarts first: once pods come that never restarted, nothing is cut off.
    const total = page.rows.some(NEVER) ? page.rows.length : page.total;
    const recent = within({ ...page, total }, ({ lastRestartAt }) => lastRestartAt, range);
    return marksOf(newest(recent, asked.limit), markOf, clusterUid);
  },
};
