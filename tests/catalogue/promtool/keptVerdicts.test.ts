import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keptVerdicts } from './keptVerdicts';

let cache: string;
beforeEach(() => (cache = mkdtempSync(path.join(tmpdir(), 'clusterscope-kept-'))));
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const WELL = new Map([['as it is', '']]);

function asking(verdicts: ReadonlyMap<string, string>) {
  const ask = jest.fn(async () => verdicts);
  const verdictsOn = (promtool: string, input: unknown) =>
    keptVerdicts(promtool, input, ask, (found) => found.get('as it is') === '', cache);
  return { ask, verdictsOn };
}

test('the same promtool is not asked twice about the same', async () => {
  const { ask, verdictsOn } = asking(WELL);
  await verdictsOn('/a/promtool', { rule: 1 });
  expect(await verdictsOn('/a/promtool', { rule: 1 })).toEqual(WELL);
  expect(ask).toHaveBeenCalledTimes(1);
});

test.each<[string, string, unknown]>([
  ['another rule', '/a/promtool', { rule: 2 }],
  ['another promtool', '/b/promtool', { rule: 1 }],
])('%s is asked about', async (_what, promtool, input) => {
  const { ask, verdictsOn } = asking(WELL);
  await verdictsOn('/a/promtool', { rule: 1 });
  await verdictsOn(promtool, input);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('what is not well is asked about again', async () => {
  const { ask, verdictsOn } = asking(new Map([['as it is', 'failed']]));
  await verdictsOn('/a/promtool', 1);
  await verdictsOn('/a/promtool', 1);
  expect(ask).toHaveBeenCalledTimes(2);
});
