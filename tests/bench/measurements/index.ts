import { cache } from './cache';
import { canaries } from './canaries';
import { clientNode } from './clientNode';
import { faults } from './faults';
import { heap } from './heap';
import { hostile } from './hostile';
import { large } from './large';
import { latency } from './latency';
import { lists } from './lists';
import type { Measurement } from './Measurement';
import { recovery } from './recovery';
import { rules } from './rules';
import { screen } from './screen';
import { soak } from './soak';
import { stall } from './stall';

/** In the order in which they run: those of one size stand together, and those that leave the cluster changed come last. */
export const MEASUREMENTS: readonly Measurement[] = [
  cache,
  clientNode,
  heap,
  screen,
  latency,
  stall,
  large,
  lists,
  canaries,
  recovery,
  rules,
  soak,
  hostile,
  faults,
];
