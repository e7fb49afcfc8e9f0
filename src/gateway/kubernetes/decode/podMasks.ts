import { mask } from './Projection';

/*
 * What is kept of a pod, as masks over the messages of core/v1: the same fields that `container.ts`, `containerStatus.ts`,
 * `probe.ts`, `condition.ts` and `objectMeta.ts` read. Environment, commands, arguments, headers and mounts are in none.
 */
const HANDLER = mask({
  1: mask({}),
  2: mask({ 1: 'copy', 2: 'copy', 4: 'copy' }),
  3: mask({ 1: 'copy' }),
  4: mask({ 1: 'copy' }),
});
const PROBE = mask({ 1: HANDLER, 3: 'copy', 4: 'copy', 6: 'copy' });
const CONTAINER = mask({
  1: 'copy',
  2: 'copy',
  6: mask({ 1: 'copy', 3: 'copy', 4: 'copy' }),
  8: mask({ 1: 'copy', 2: 'copy' }),
  10: PROBE,
  11: PROBE,
  22: PROBE,
  24: 'copy',
});
const TERMINATION = mask({ 1: 'copy', 2: 'copy', 3: 'copy', 4: 'copy', 5: 'time', 6: 'time' });
const CONTAINER_STATUS = mask({
  1: 'copy',
  2: mask({ 1: mask({ 1: 'copy', 2: 'copy' }), 2: mask({ 1: 'time' }), 3: TERMINATION }),
  3: mask({ 3: TERMINATION }),
  4: 'copy',
  5: 'count',
  6: 'copy',
  9: 'copy',
});
const CONDITION = mask({ 1: 'copy', 2: 'copy', 4: 'time', 5: 'copy', 6: 'copy' });

/** Of ObjectMeta: namespace, labels and owners. */
export const FAMILY = mask({ 3: 'copy', 11: 'copy', 13: mask({ 1: 'copy', 3: 'copy', 4: 'copy', 6: 'copy' }) });
/** Of PodSpec, beside volumes (1) and node (10), which are each pod's own. */
export const SPEC = mask({ 2: CONTAINER, 3: 'copy', 20: CONTAINER, 28: mask({ 1: 'copy' }) });
/** Of PodStatus: the conditions, which are alike in nearly all pods of a cluster. */
export const CONDITIONS = mask({ 2: CONDITION });
/** Of PodStatus, beside conditions (2) and address (6). */
export const STATUS = mask({
  1: 'copy',
  3: 'copy',
  4: 'copy',
  7: 'time',
  8: CONTAINER_STATUS,
  9: 'copy',
  10: CONTAINER_STATUS,
});
