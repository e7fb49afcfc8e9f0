import type { KindInfo, Resource } from '../kinds';
import type { ObjectRef } from '../objectRef';
import type { Condition } from '../objects/meta';
import type { EpochMs } from '../time';
import type { Freshness } from './freshness';
import type { Impact, Problem } from './problem';

/** `tone` says how to draw it; the words carry the meaning. */
export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

/** Another object and how it does. */
export interface RelatedObject {
  object: ObjectRef;
  /** `owner`, `owned`, `selected by`, `runs on`, `endpoint`. */
  relation: string;
  status: string;
  tone: Tone;
}

/** One labelled fact: `Node` → `node-a`. `object` makes it a link, `at` an instant to be shown as age. */
export interface Fact {
  label: string;
  value: string;
  object: ObjectRef | null;
  at: EpochMs | null;
}

/** Events of one object (or of what it owns), folded by regarding object, reason and message. */
export interface EventRow {
  type: string;
  reason: string;
  message: string;
  object: ObjectRef;
  source: string;
  count: number;
  firstAt: EpochMs | null;
  lastAt: EpochMs | null;
}

export interface ObjectAnswer extends Freshness {
  resource: Resource;
  info: KindInfo;
  object: ObjectRef;
  uid: string;
  createdAt: EpochMs | null;
  deletedAt: EpochMs | null;
  status: string;
  tone: Tone;
  facts: Fact[];
  labels: Record<string, string>;
  conditions: Condition[];
  /** Problems of this object, or of the owner or owned that explain its state. */
  problems: Problem[];
  hurts: Impact[];
  related: RelatedObject[];
  /** Newest first, at most 100. */
  events: EventRow[];
}
