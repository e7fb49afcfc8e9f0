import { RESOURCES } from '../../../src/contract/kinds';
import type { Random } from '../Random';
import type { PlannedFault } from './FaultPlan';
import { HAPPENINGS, type HappeningKind } from './happenings';
import { LIST_FAULTS } from './listFaults';
import { STATUS_FAULTS } from './statusFaults';
import { TRANSPORT_FAULTS } from './transportFaults';
import { WATCH_FAULTS } from './watchFaults';

const FAULTS = [...TRANSPORT_FAULTS, ...STATUS_FAULTS, ...WATCH_FAULTS, ...LIST_FAULTS];

export interface PlannedHappening {
  kind: HappeningKind;
  /** Milliseconds after the start. */
  at: number;
  lasts: number;
}

/** All that goes wrong in one run. */
export interface Schedule {
  faults: PlannedFault[];
  happenings: PlannedHappening[];
  /** How long the faulty part lasts at least after the first request, in milliseconds; writes go on all the time. */
  lasts: number;
  /** Objects a page at most. */
  pageSize: number;
  futureWatch: 'refused' | 'silence';
}

/** Those whose name begins with `only`; all when none does, so that the other half stays as varied as it was. */
function named<T extends { name: string }>(kinds: readonly T[], only: string): readonly T[] {
  const found = kinds.filter(({ name }) => name.startsWith(only));
  return found.length > 0 ? found : kinds;
}

/**
 * Draws a schedule: the same for the same random numbers.
 * @param only draws only faults whose name begins so
 */
export function drawSchedule(random: Random, only = ''): Schedule {
  const kinds = named(FAULTS, only);
  const happenings = named(HAPPENINGS, only);
  const lasts = random.between(40, 160);
  const faults = Array.from({ length: random.between(2, 8) }, (): PlannedFault => {
    const kind = random.pick(kinds);
    return {
      kind,
      resource: random.chance(0.25) ? null : random.pick(RESOURCES),
      after: random.chance(0.6) ? 0 : random.between(1, 3),
      times: random.between(...kind.times),
    };
  });
  const planned = Array.from({ length: random.between(1, 6) }, (): PlannedHappening => {
    const at = random.between(1, lasts);
    // Most often a cut, for without one a watch that works is not asked for again.
    const kind = random.chance(0.5) ? HAPPENINGS[0]! : random.pick(happenings);
    return { kind, at, lasts: random.between(1, 40) };
  });
  return {
    faults,
    happenings: planned.sort((a, b) => a.at - b.at),
    lasts,
    pageSize: random.between(1, 12),
    futureWatch: random.pick(['refused', 'silence']),
  };
}

/** A schedule in words, a line each. */
export function describeSchedule({ faults, happenings, lasts, pageSize, futureWatch }: Schedule): string[] {
  return [
    `${lasts} ms, ${pageSize} objects a page, a watch of a future version gets ${futureWatch}`,
    ...faults.map(
      ({ kind, resource, after, times }) =>
        `${resource ?? 'every kind'}: ${kind.name} (${kind.on}, after ${after} requests, ${times} times)`
    ),
    ...happenings.map(({ kind, at, lasts: length }) => `after ${at} ms: ${kind.name} (${length} ms where it lasts)`),
  ];
}
