import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArguments, USAGE } from './arguments';
import { Bench } from './Bench';
import { knownCreation } from './cluster/seed';
import { DEFINITIONS } from './definitions';
import type { Figure } from './Figure';
import { MEASUREMENTS } from './measurements';
import type { Measurement } from './measurements/Measurement';
import { FigureStore, type Stored } from './report/FigureStore';
import { commitText, machineText } from './report/machine';
import { markdownOf } from './report/markdown';
import { tableOf } from './report/table';

const ROOT = path.join(__dirname, '../..');
const DOCS = path.join(ROOT, 'docs');

const known = [...MEASUREMENTS.map(({ name }) => name), ...Object.keys(DEFINITIONS)];

function chosen(wanted: readonly string[], full: boolean): Measurement[] {
  return MEASUREMENTS.filter(({ name, figures, onlyFull }) =>
    wanted.length === 0 ? full || !onlyFull : wanted.some((word) => word === name || figures.some((id) => id === word))
  );
}

/** Exactly the members that docs/benchmarks.json promises. */
const publicPart = ({ id, value, unit, ours, peer, peerName, runs, spread }: Stored): Figure => ({
  id,
  value,
  unit,
  ours,
  peer,
  peerName,
  runs,
  spread,
});

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const options = parseArguments(process.argv.slice(2), known);
  const started = performance.now();
  const report = (line: string) =>
    console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const store = new FigureStore(path.join(ROOT, '.cache/bench/figures.json'));
  const bench = new Bench({ ...options, report });
  const measured: Stored[] = [];
  let failures = 0;
  try {
    for (const measurement of chosen(options.wanted, options.full)) {
      report(`${measurement.name} …`);
      const [load] = os.loadavg() as [number, number, number];
      try {
        const figures = await measurement.run(bench);
        const now = { at: new Date().toISOString(), commit: commitText(ROOT), load };
        measured.push(...figures.map((figure) => ({ ...figure, ...now })));
        store.put(measured);
      } catch (error) {
        failures++;
        report(
          `${measurement.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
        );
        await bench.endCluster();
      }
    }
    console.log(`\n${tableOf(measured)}\n`);
    const creations = [...new Set([options.fewPods, options.pods])].flatMap((pods) => knownCreation(pods) ?? []);
    const figures = store.all();
    const text = markdownOf({ figures, measurements: MEASUREMENTS, machine: machineText(), creations });
    fs.writeFileSync(path.join(DOCS, 'benchmarks.md'), text);
    if (options.json) {
      fs.writeFileSync(path.join(DOCS, 'benchmarks.json'), `${JSON.stringify(figures.map(publicPart), null, 2)}\n`);
    }
  } finally {
    await bench.close();
  }
  return failures === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
);
