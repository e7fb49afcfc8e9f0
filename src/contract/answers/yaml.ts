import type { ObjectRef } from '../objectRef';
import type { Freshness } from './freshness';

/** One object as the API server has it now, as YAML, without what may be secret. */
export interface YamlAnswer extends Freshness {
  object: ObjectRef;
  resourceVersion: string;
  yaml: string;
  /** What was taken out or replaced by a mark, by its place (`spec.containers[0].env[2].value`), in the order of the text; at most 500. */
  removed: Array<{ path: string; why: string }>;
}
