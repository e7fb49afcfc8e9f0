import type { ObjectMeta } from './meta';

export interface Namespace {
  meta: ObjectMeta;
  /** `Active` or `Terminating`. */
  phase: string;
}
