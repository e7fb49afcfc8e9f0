import assert from 'node:assert/strict';
import { parseQuantity } from '../../../src/contract/quantity';
import { nodes } from '../pages';
import { until } from '../until';
import type { Outage } from './Outage';

const TOLERANCE = 0.1;
const UNITS: Record<string, number> = {
  B: 1,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  core: 1,
  cores: 1,
};

/** `1.5 GiB`, `0.042 cores` → bytes, cores. */
function shown(text: string): number {
  const [, number = '', unit = ''] = /([\d.,]+)\s*([KMGT]?i?B|cores?)/.exec(text) ?? [];
  return Number(number.replace(/,/g, '')) * (UNITS[unit] ?? NaN);
}

function close(what: string, page: number, top: number): void {
  const apart = Math.abs(page - top) / top;
  assert.ok(
    apart <= TOLERANCE,
    `${what}: ${page} on the page, ${top} by kubectl top (${(apart * 100).toFixed(0)} % apart)`
  );
}

/** CPU on simulated nodes, whose load is constant; memory on the real one. */
export const agreesWithKubectlTop: Outage = {
  name: 'the node table agrees with kubectl top within 10 %',
  async run(visit, _site, { stack }) {
    await until(async () => {
      const lines = (await stack.kubectlOk(['top', 'nodes', '--no-headers'])).trim().split('\n');
      const top = new Map(lines.map((line) => [line.split(/\s+/)[0] ?? '', line.split(/\s+/)]));
      await nodes.open(visit);
      await visit.settled();
      const rows = await nodes.rows(visit).all();
      assert.ok(rows.length > 0 && top.size >= rows.length, `kubectl top knows ${top.size} of ${rows.length} nodes`);
      for (const row of rows) {
        const name = (await row.getByRole('rowheader').innerText()).trim();
        const used = async (what: string) => {
          const meter = row.getByRole('meter', { name: `${what} used on ${name}` });
          return shown((await meter.getAttribute('aria-valuetext', { timeout: 5000 })) ?? '');
        };
        const [, cpu = '', , memory = ''] = top.get(name) ?? [];
        if (name.startsWith('sim-')) {
          close(`CPU of ${name}`, await used('CPU'), parseQuantity(cpu) ?? NaN);
        } else {
          close(`memory of ${name}`, await used('Memory'), parseQuantity(memory) ?? NaN);
        }
      }
    }, 120_000);
  },
};
