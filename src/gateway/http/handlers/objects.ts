import type { ObjectsAnswer } from '../../../contract/answers';
import { KINDS, RESOURCES, type Resource } from '../../../contract/kinds';
import type { ObjectOf, Pod } from '../../../contract/objects';
import { statusOf } from '../../../diagnosis';
import type { Scope } from '../../access/Access';
import { columnsOf } from '../../answers/columns/columnsOf';
import { objectRow } from '../../answers/columns/objectRow';
import { freshnessOf } from '../../answers/freshnessOf';
import type { Moment } from '../../answers/Moments';
import { podsFound } from '../../answers/podsFound';
import { recordsAt } from '../../answers/recordsAt';
import type { ClusterCache } from '../../cache/ClusterCache';
import { packPod } from '../../cache/pods/packPod';
import type { EventLoopShare } from '../../eventLoop/EventLoopShare';
import type { SortKey } from '../cursor';
import { httpError } from '../HttpError';
import { pageOf } from '../pageOf';
import { passesAll } from '../selector/LabelTest';
import { parseLabelSelector } from '../selector/parseLabelSelector';
import type { Asked, Handler } from './Handler';
import { hasText } from './hasText';
import { requireKinds } from './requireKinds';
import { sortOf } from './sortOf';

const MOST_COUNTS = 50;

type Query = Asked<'objects'>['query'];

/** What was found at a moment, and what is there now. */
interface Sighted {
  current: Moment;
  cache: ClusterCache;
}

interface Found {
  object: ObjectOf[Resource];
  status: string;
  key: SortKey;
}

/** The state in a word. A pod's tone depends on its cause, which takes long to find, so it is left to the rows that are shown. */
function statusWord(moment: Moment, resource: Resource, object: ObjectOf[Resource]): string {
  return resource === 'pods'
    ? packPod(object as Pod).statusWord
    : statusOf(moment.view, resource, object as never, moment.at).status;
}

/** What the text filter looks through: all that a row shows as text. */
function textsOf(moment: Moment, resource: Resource, object: ObjectOf[Resource], status: string): string[] {
  const { name, namespace } = object.meta;
  const cells = columnsOf(resource).filter(({ type }) => type === 'text');
  const texts = cells.map(({ cell }) => String(cell(object as never, moment.view) ?? ''));
  return [name, namespace ?? '', status, ...texts];
}

/** Objects among which those that are asked for are: of pods, which are many, just those in the namespace and with the text. */
function candidates(
  { current, cache }: Sighted,
  resource: Resource,
  { namespace, text }: Query,
  scope: Scope
): ReadonlyArray<ObjectOf[Resource]> {
  if (resource !== 'pods') {
    return Array.from<ObjectOf[Resource]>(current.view.all(resource));
  }
  const sees = (where: string) => scope.sees('pods', where);
  return recordsAt(cache.indexes.pods.all, podsFound(cache, { namespace, text, sees }, current.broken));
}

/** Objects of a kind that the query asks for and the caller may see; looked at in slices, so that other answers keep flowing. */
async function matching(
  share: EventLoopShare,
  sighted: Sighted,
  resource: Resource,
  query: Query,
  scope: Scope,
  keyOf: ReturnType<typeof sortOf>['keyOf']
): Promise<Found[]> {
  const tests = parseLabelSelector(query.labels ?? '');
  const found: Found[] = [];
  const moment = sighted.current;
  const isSearched = resource === 'pods' || query.text === undefined;
  for (const object of candidates(sighted, resource, query, scope)) {
    const { namespace, labels } = object.meta;
    const inNamespace = query.namespace === undefined || namespace === query.namespace;
    if (inNamespace && scope.sees(resource, namespace) && passesAll(tests, labels)) {
      const status = statusWord(moment, resource, object);
      if (isSearched || hasText(query.text, textsOf(moment, resource, object, status))) {
        found.push({ object, status, key: keyOf(object, status, moment.view) });
      }
    }
    await share.giveWay();
  }
  return found;
}

function countsOf(moment: Moment, resource: Resource, found: readonly Found[]): ObjectsAnswer['counts'] {
  const counts = new Map<string, { first: Found; count: number }>();
  for (const one of found) {
    const known = counts.get(one.status);
    if (known) {
      known.count++;
    } else {
      counts.set(one.status, { first: one, count: 1 });
    }
  }
  const largest = [...counts].sort(([, a], [, b]) => b.count - a.count).slice(0, MOST_COUNTS);
  return largest.map(([status, { first, count }]) => {
    const { tone } = statusOf(moment.view, resource, first.object as never, moment.at);
    return { status, tone, count };
  });
}

export const objects: Handler<'objects', 'moments' | 'share'> = async ({ moments, share }, { path, query, access }) => {
  const { resource } = path;
  if (resource === undefined) {
    throw httpError('unknown-kind', 'This kind is not kept', '', RESOURCES);
  }
  const { sort, keyOf } = sortOf(resource, query.sort);
  const scope = await access.scope([resource], query.namespace);
  const moment = moments.current();
  requireKinds(moments.cache, [resource], moment.at);
  const found = await matching(share, { current: moment, cache: moments.cache }, resource, query, scope, keyOf);
  const shown = found.filter(({ status }) => query.status === undefined || status === query.status);
  const idOf = ({ object: { meta } }: Found) => `${meta.namespace ?? ''}/${meta.name}`;
  const page = pageOf(shown, { ...query, sort }, ({ key }) => key, idOf);
  return {
    resource,
    info: KINDS[resource],
    columns: columnsOf(resource).map(({ id, title, type }) => ({ id, title, type })),
    ...page,
    rows: page.rows.map(({ object }) => objectRow(moment.view, resource, object as never, moment.at)),
    counts: countsOf(moment, resource, found),
    ...freshnessOf(moments.cache, [resource], moment.at, access),
  };
};
