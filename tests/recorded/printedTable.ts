import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of `kubectl get pods -A`, as printed. */
export interface PrintedPod {
  namespace: string;
  name: string;
  ready: string;
  status: string;
  restarts: number;
  /** From `(2m10s ago)`; null when none is printed. */
  lastRestartSeconds: number | null;
}

const UNITS: Record<string, number> = { d: 86_400, h: 3600, m: 60, s: 1 };

/** `2m10s` → 130. */
function seconds(age: string): number {
  return [...age.matchAll(/(\d+)([dhms])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit], 0);
}

/** The table kubectl printed beside a recording. Columns are two spaces or more apart. */
export function printedTable(scenario: string): PrintedPod[] {
  const file = join(__dirname, '../fixtures/tables', `${scenario}.txt`);
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [namespace, name, ready, status, restarts] = row.split(/ {2,}/);
    const [, count, ago] = /^(\d+)(?: \((\w+) ago\))?$/.exec(restarts) ?? [];
    return {
      namespace,
      name,
      ready,
      status,
      restarts: Number(count),
      lastRestartSeconds: ago === undefined ? null : seconds(ago),
    };
  });
}
