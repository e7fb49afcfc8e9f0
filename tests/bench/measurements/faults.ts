import { runApart } from '../../faults/runApart';
import { plainFigure } from '../report/figureOf';
import type { Measurement } from './Measurement';

const FEW = { fake: 500, relay: 20 };
const MANY = { fake: 10_000, relay: 200 };

interface SchedulesResult {
  schedules: number;
  failed: Array<{ seed: number; failures: string[] }>;
  process: string[];
  seconds: number;
}

/** Schedules of faults by seed on a fake API server, and on a relay before the real one (`tests/faults`). */
export const faults: Measurement = {
  name: 'faults',
  figures: ['fault-differences'],
  method:
    `${FEW.fake} seeded schedules of faults on a fake API server and ${FEW.relay} through a relay before the real one, with --full ` +
    `${MANY.fake.toLocaleString('en')} and ${MANY.relay}; a schedule counts when its cache differs from a fresh list at the end, when it hangs, ` +
    'or when it leaves something behind.',
  run: async (bench) => {
    await bench.endCluster();
    const count = bench.options.full ? MANY : FEW;
    const results = [
      await runApart<SchedulesResult>('fake', '--seed', '1', '--count', String(count.fake)),
      await runApart<SchedulesResult>('relay', '--seed', '1', '--count', String(count.relay)),
    ];
    for (const { seed, failures } of results.flatMap(({ failed }) => failed).slice(0, 20)) {
      bench.report(`faults, seed ${seed}: ${failures.join('; ')}`);
    }
    const left = results.flatMap(({ process }) => process);
    left.forEach((line) => bench.report(`faults: ${line}`));
    const [fake, relay] = results as [SchedulesResult, SchedulesResult];
    const note =
      `${fake.schedules} schedules on the fake server in ${Math.round(fake.seconds)} s, ${fake.failed.length} failed; ` +
      `${relay.schedules} before the real one in ${Math.round(relay.seconds)} s, ${relay.failed.length} failed; ${left.length} things left behind`;
    return [plainFigure('fault-differences', [fake.failed.length + relay.failed.length + left.length], note)];
  },
};
