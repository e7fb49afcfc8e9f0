import type { ObjectRef } from '../objectRef';
import type { Freshness } from './freshness';
import type { RelatedObject } from './object';

/** Everything one step away from an object: what it belongs to first, then what belongs to it, the worst first. */
export interface RelatedAnswer extends Freshness {
  object: ObjectRef;
  related: RelatedObject[];
}
