import type { Problem } from '../../contract/answers';
import { resourceOfKind } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { KubeEvent } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { earliest, plainMessage } from '../causes/podEvents';
import { isDiagnosed, isNoise } from '../events/noise';
import { recentCount } from '../events/recentCount';
import { readyCondition } from '../status/nodeStatus';
import type { IndexedView } from '../view/IndexedView';
import { ownerChain } from '../view/ownerOf';
import { refKey } from '../view/refOf';
import { count } from '../words/count';
import { EVENT_AFTER_READY, EVENT_THRESHOLD } from '../windows';
import { problemOf } from './problemOf';

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
    return view.get('nodes', null, name) ? { ...self, namespace: null } : null;
  }
  const object = view.get(resource, namespace, name);
  if (!object || (uid !== '' && uid !== object.meta.uid)) {
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

function groups(view: IndexedView, now: EpochMs): EventGroup[] {
  const found = new Map<string, EventGroup>();
  for (const event of view.all('events')) {
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

/** Repeated warnings about objects that no other problem stands for, one problem per owner: its most frequent reason first. */
export function eventProblems(view: IndexedView, explained: ReadonlySet<string>, now: EpochMs): Problem[] {
  const byOwner = new Map<string, EventGroup[]>();
  for (const group of groups(view, now)) {
    const key = refKey(group.owner);
    if (group.recent >= EVENT_THRESHOLD && !explained.has(key)) {
      byOwner.set(key, [...(byOwner.get(key) ?? []), group]);
    }
  }
  return [...byOwner.values()].map((list) => {
    const [main, ...others] = list.sort((a, b) => b.recent - a.recent);
    const times = `${main.reason} about ${count(Math.round(main.recent), 'time')} in the last 15 minutes`;
    const rest = others.length === 0 ? '' : `; also ${others.map(({ reason }) => reason).join(', ')}`;
    return problemOf({
      severity: 'info',
      object: main.owner,
      title: `${times}${rest}: ${plainMessage(main.last).split('\n')[0]}`,
      cause: { code: 'warning-events', text: times, detail: plainMessage(main.last), container: null, exitCode: null },
      since: main.firstAt,
    });
  });
}
