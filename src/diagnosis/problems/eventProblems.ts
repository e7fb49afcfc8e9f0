import type { Problem } from '../../contract/answers';
import { resourceOfKind } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { KubeEvent } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { earliest, plainMessage } from '../causes/podEvents';
import { isDiagnosed, isNoise } from '../events/noise';
import { recentCount } from '../events/recentCount';
import { readyCondition } from '../status/nodeStatus';
import type { Steps } from '../steps';
import type { IndexedView } from '../view/IndexedView';
import { ownerChain } from '../view/ownerOf';
import { MultiMap } from '../view/MultiMap';
import { refKey } from '../view/refOf';
import { count, listOf } from '../words/count';
import { EVENT_AFTER_READY, EVENT_THRESHOLD } from '../windows';
import { problemOf } from './problemOf';

const MOST_EXPLAINED = 100;

interface EventGroup {
  owner: ObjectRef;
  reason: string;
  recent: number;
  last: KubeEvent;
  firstAt: EpochMs | null;
  about: Set<string>;
}

/** The outermost owner of what an event is about; null when that is gone, of another uid, or has recovered since. */
function subject(view: IndexedView, event: KubeEvent): ObjectRef | null {
  const { kind, namespace, name, uid } = event.regarding;
  const self: ObjectRef = { kind, namespace, name };
  const resource = resourceOfKind(kind);
  if (!resource || !view.isKnown(resource)) {
    return self;
  }
  if (resource === 'nodes') {
    return !isDiagnosed(event) && view.get('nodes', null, name) ? { ...self, namespace: null } : null;
  }
  const object = view.get(resource, namespace, name);
  if (!object || (uid !== '' && uid !== object.meta.uid)) {
    return null;
  }
  if (resource !== 'pods' && isDiagnosed(event)) {
    return null;
  }
  if (resource === 'pods' && isDiagnosed(event)) {
    const pod = view.get('pods', namespace, name);
    const ready = pod ? readyCondition(pod) : undefined;
    const readyAt = ready?.status === 'True' ? (ready.changedAt ?? 0) : null;
    if (readyAt === null || (event.lastAt ?? 0) < readyAt + EVENT_AFTER_READY) {
      return null;
    }
  }
  const chain = ownerChain(view, object.meta);
  return chain[chain.length - 1] ?? self;
}

function* groups(view: IndexedView, now: EpochMs): Steps<EventGroup[]> {
  const found = new Map<string, EventGroup>();
  for (const event of view.all('events')) {
    yield;
    const recent = isNoise(event) ? 0 : recentCount(event, now);
    const owner = recent > 0 ? subject(view, event) : null;
    if (!owner) {
      continue;
    }
    const key = `${refKey(owner)}/${event.reason}`;
    const group = found.get(key) ?? {
      owner,
      reason: event.reason,
      recent: 0,
      last: event,
      firstAt: null,
      about: new Set(),
    };
    group.recent += recent;
    group.firstAt = earliest(group.firstAt, event.firstAt);
    group.last = (event.lastAt ?? 0) > (group.last.lastAt ?? 0) ? event : group.last;
    group.about.add(refKey(event.regarding));
    found.set(key, group);
  }
  return [...found.values()];
}

/** More owners than this with the same reason at once have it from elsewhere: one remark for their namespace. */
const MOST_OWNERS = 5;

const times = ({ reason, recent }: EventGroup) =>
  `${reason} about ${count(Math.round(recent), 'time')} in the last 15 minutes`;

function ofOwner(list: EventGroup[]): Problem {
  const [main, ...others] = list.sort((a, b) => b.recent - a.recent || a.reason.localeCompare(b.reason));
  const rest = others.length === 0 ? '' : `; also ${listOf(others.map(({ reason }) => reason))}`;
  return problemOf({
    severity: 'info',
    object: main.owner,
    title: `${times(main)}${rest}: ${plainMessage(main.last).split('\n')[0]}`,
    cause: {
      code: 'warning-events',
      text: times(main),
      detail: plainMessage(main.last),
      container: null,
      exitCode: null,
    },
    since: main.firstAt,
  });
}

function ofStorm(list: readonly EventGroup[]): Problem {
  const [worst] = [...list].sort((a, b) => b.recent - a.recent || refKey(a.owner).localeCompare(refKey(b.owner)));
  const all = { ...worst, recent: list.reduce((sum, { recent }) => sum + recent, 0) };
  const { namespace } = worst.owner;
  const text = `${times(all)} at ${list.length} objects`;
  return problemOf({
    severity: 'info',
    object: namespace === null ? worst.owner : { kind: 'Namespace', namespace: null, name: namespace },
    title: `${text}, most at ${worst.owner.kind} ${worst.owner.name}: ${plainMessage(worst.last).split('\n')[0]}`,
    cause: { code: 'warning-events', text, detail: plainMessage(worst.last), container: null, exitCode: null },
    since: earliest(...list.map(({ firstAt }) => firstAt)),
    explains: list.slice(0, MOST_EXPLAINED).map(({ owner }) => owner),
  });
}

/** One problem a namespace, of its most frequent storm, so that ids stay apart. */
function ofStorms(storms: readonly EventGroup[][]): Problem[] {
  const problems = storms
    .map(ofStorm)
    .sort((a, b) => b.explains.length - a.explains.length || a.title.localeCompare(b.title));
  return [...new Map(problems.reverse().map((problem) => [problem.id, problem])).values()];
}

/**
 * Repeated warnings about objects that no other problem stands for: one problem per owner with its most frequent reason first,
 * and one per namespace where many owners have the same reason.
 */
export function* eventProblems(view: IndexedView, explained: ReadonlySet<string>, now: EpochMs): Steps<Problem[]> {
  const byOwner = new MultiMap<string, EventGroup>();
  const byReason = new MultiMap<string, EventGroup>();
  for (const group of yield* groups(view, now)) {
    if (group.recent >= EVENT_THRESHOLD && !explained.has(refKey(group.owner))) {
      byReason.add(`${group.owner.namespace ?? ''}/${group.reason}`, group);
    }
  }
  const storms: EventGroup[][] = [];
  for (const [, list] of byReason.entries()) {
    if (list.length > MOST_OWNERS) {
      storms.push(list);
    } else {
      list.forEach((group) => byOwner.add(refKey(group.owner), group));
    }
  }
  return [...[...byOwner.entries()].map(([, list]) => ofOwner(list)), ...ofStorms(storms)];
}
