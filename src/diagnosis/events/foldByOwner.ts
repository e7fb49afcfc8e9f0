import type { ObjectRef } from '../../contract/objectRef';
import { resourceOfKind } from '../../contract/kinds';
import type { KubeEvent } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { earliest, plainMessage } from '../causes/podEvents';
import type { IndexedView } from '../view/IndexedView';
import { ownerChain } from '../view/ownerOf';
import { refKey } from '../view/refOf';
import { messagePattern } from './messagePattern';

/** What was said in the same words but for ids and numbers, with the last that was said. */
export interface EventMessage {
  text: string;
  count: number;
  lastAt: EpochMs | null;
}

/** All events of one reason about one owner and what it owns. */
export interface EventGroup {
  type: string;
  reason: string;
  owner: ObjectRef;
  /** Objects they are about. */
  objects: number;
  count: number;
  firstAt: EpochMs | null;
  lastAt: EpochMs | null;
  /** The newest message. */
  message: string;
  /** Most frequent first, at most 5; the counts of the others are only in `count`. */
  messages: EventMessage[];
}

const MOST_MESSAGES = 5;
/** Patterns told apart while a group is made; a storm of ever new ones ends up in one. */
const MOST_PATTERNS = 50;
const OTHER = '';

interface Growing extends Omit<EventGroup, 'objects' | 'messages'> {
  about: Set<string>;
  patterns: Map<string, EventMessage>;
}

/** The outermost owner of what an event is about; the object itself when it is gone or owned by nobody. */
export function ownerOfEvent(view: IndexedView, { regarding }: KubeEvent): ObjectRef {
  const { kind, namespace, name } = regarding;
  const resource = resourceOfKind(kind);
  const self: ObjectRef = { kind, namespace: resource === 'nodes' ? null : namespace, name };
  const object = resource ? view.get(resource, self.namespace, name) : undefined;
  const chain = object ? ownerChain(view, object.meta) : [];
  return chain[chain.length - 1] ?? self;
}

function latest(a: EpochMs | null, b: EpochMs | null): EpochMs | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function addMessage(patterns: Growing['patterns'], event: KubeEvent, text: string): void {
  const pattern = messagePattern(text);
  const key = patterns.has(pattern) || patterns.size < MOST_PATTERNS ? pattern : OTHER;
  const known = patterns.get(key);
  const newer = !known || (event.lastAt ?? 0) >= (known.lastAt ?? 0);
  patterns.set(key, {
    text: newer ? text : known.text,
    count: (known?.count ?? 0) + event.count,
    lastAt: latest(known?.lastAt ?? null, event.lastAt),
  });
}

function finish({ about, patterns, ...group }: Growing): EventGroup {
  const messages = [...patterns.values()].sort((a, b) => b.count - a.count || (b.lastAt ?? 0) - (a.lastAt ?? 0));
  return { ...group, objects: about.size, messages: messages.slice(0, MOST_MESSAGES) };
}

/**
 * Events by owner, type and reason, newest first: a storm of one kind is one group, whatever ids and numbers its messages
 * carry. Counts are the events' own, which grow while the same thing goes on.
 */
export function foldByOwner(view: IndexedView, events: Iterable<KubeEvent>): EventGroup[] {
  const groups = new Map<string, Growing>();
  for (const event of events) {
    const owner = ownerOfEvent(view, event);
    const key = `${event.type}\n${event.reason}\n${refKey(owner)}`;
    const text = plainMessage(event);
    let group = groups.get(key);
    if (!group) {
      const { type, reason } = event;
      const empty = { count: 0, firstAt: null, lastAt: null, message: text };
      group = { type, reason, owner, ...empty, about: new Set(), patterns: new Map() };
      groups.set(key, group);
    }
    if ((event.lastAt ?? 0) >= (group.lastAt ?? 0)) {
      group.message = text;
    }
    group.count += event.count;
    group.firstAt = earliest(group.firstAt, event.firstAt);
    group.lastAt = latest(group.lastAt, event.lastAt);
    group.about.add(refKey(event.regarding));
    addMessage(group.patterns, event, text);
  }
  return [...groups.values()].map(finish).sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
}
