import type { QueryType } from '../query/QueryType';
import { events } from './events';
import { restarts } from './restarts';
import { rollouts } from './rollouts';

/** Every annotation type, in the order of the editor. */
export const ANNOTATION_TYPES: readonly QueryType[] = [events, restarts, rollouts];
