import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { ALERT_RULES, CLUSTER } from '../../src/catalogue';
import { ensureBinaries } from '../stack/binaries/ensureBinaries';
import { run } from '../stack/system/run';
import { promtoolFile } from './promtoolFile';
import { selectorsOf } from './promqlTree';
import { RULE_CASES } from './rules';

const ROOT = path.resolve(__dirname, '../..');
const RULES = path.join(ROOT, 'provisioning/prometheus/rules/clusterscope.yaml');
const ALERTMANAGER = path.join(ROOT, 'provisioning/prometheus/alertmanager.yaml');

jest.setTimeout(120_000);

let tools: Record<'promtool' | 'amtool', string>;
let folder: string;

beforeAll(async () => {
  tools = await ensureBinaries(['promtool', 'amtool']);
  folder = mkdtempSync(path.join(tmpdir(), 'clusterscope-rules-'));
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the cases of a rule on the generated rule file after `spoil` has had its way with it. */
async function runCases(id: string, spoil: (ruleFile: string) => string = (text) => text) {
  const rules = path.join(folder, 'rules.yaml');
  writeFileSync(rules, spoil(readFileSync(RULES, 'utf8')));
  const rule = ALERT_RULES.find((one) => one.id === id)!;
  const cases = RULE_CASES.find((one) => one.rule === id)!;
  const file = path.join(folder, `${id}.test.yaml`);
  writeFileSync(file, stringify(promtoolFile(rule, cases, rules), { aliasDuplicateObjects: false }));
  return run(tools.promtool, ['test', 'rules', file]);
}

test('promtool accepts the rules', async () => {
  const { code, stdout, stderr } = await run(tools.promtool, ['check', 'rules', '--lint=all', RULES]);
  expect({ code, stderr, rules: /(\d+) rules found/.exec(stdout)?.[1] }).toEqual({
    code: 0,
    stderr: '',
    rules: String(ALERT_RULES.length),
  });
});

test('amtool accepts the Alertmanager configuration', async () => {
  const { code, stdout } = await run(tools.amtool, ['check-config', ALERTMANAGER]);
  expect(stdout).toContain('1 receivers');
  expect(code).toBe(0);
});

describe.each(ALERT_RULES.map(({ id }) => id))('%s', (id) => {
  test('does what its cases say', async () => {
    const { code, stdout, stderr } = await runCases(id);
    expect(stderr + stdout).toContain('SUCCESS');
    expect(code).toBe(0);
  });

  test.each<[string, (text: string) => string]>([
    ['a higher threshold', (text) => text.replace(/> (\d+)$/m, '> 1000')],
    ['another severity', (text) => text.replace(/severity: \w+/, 'severity: info')],
    ['a waiting time', (text) => text.replace(/ for: .*/, ' for: 1h')],
    ['other words', (text) => text.replace(/next_step: /, 'next_step: X')],
  ])('its cases see %s', async (_what, spoil) => {
    const original = readFileSync(RULES, 'utf8');
    expect(spoil(original)).not.toBe(original);
    expect((await runCases(id, spoil)).code).not.toBe(0);
  });

  const { entry } = ALERT_RULES.find((one) => one.id === id)!;
  const metrics = [...new Set(selectorsOf(entry.expr(CLUSTER, {})).map(({ metric }) => metric))];

  test.each(metrics)('its cases see when %s is left out', async (metric) => {
    const spoil = (text: string) => text.replace(new RegExp(`\\b${metric}\\b`, 'g'), 'no_such_metric');
    expect((await runCases(id, spoil)).code).not.toBe(0);
  });
});
