import { runApart } from '../../faults/runApart';
import { plainFigure } from '../report/figureOf';
import type { Measurement } from './Measurement';

const REQUESTS = 100_000;

/** What `tests/faults/hostile` says about a run. */
interface HostileResult {
  requests: number;
  attacks: Record<string, number>;
  statuses: Record<string, number>;
  complaints: string[];
  through: string[];
  canariesOut: string[];
  residentMb: { before: number; after: number };
  descriptors: { before: number; after: number };
  isUp: boolean;
  seconds: number;
}

/** The generators of `tests/faults/hostile` against the built gateway before a real cluster; the API server's audit log is the judge. */
export const hostile: Measurement = {
  name: 'hostile',
  figures: ['hostile-through'],
  method:
    `${REQUESTS.toLocaleString('en')} requests drawn from seeds (paths, names, kinds, methods, queries, headers, tokens) are sent to the built gateway ` +
    'before a real cluster; what its account asked the API server for beyond lists and watches of kept kinds is counted in the audit log, ' +
    'and every answer is judged.',
  run: async (bench) => {
    await bench.endCluster();
    const result = await runApart<HostileResult>('hostile', '--seed', '1', '--count', String(REQUESTS));
    for (const line of [...result.through, ...result.complaints, ...result.canariesOut]) {
      bench.report(`hostile: ${line}`);
    }
    const { before, after } = result.residentMb;
    const note =
      `${result.requests.toLocaleString('en')} requests of ${Object.keys(result.attacks).length} kinds in ${Math.round(result.seconds)} s; ` +
      `${result.complaints.length} answers objected to, ${result.canariesOut.length} canaries out, the process ${result.isUp ? 'is still up' : 'has ended'}; ` +
      `resident ${before} to ${after} MB, descriptors ${result.descriptors.before} to ${result.descriptors.after}`;
    return [plainFigure('hostile-through', [result.through.length], note)];
  },
};
