import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ALERT_RULES, isInProfile } from '../../../src/catalogue';
import { DEFAULTS } from '../../../src/generate/options';
import { alertName, prometheusRules } from '../../../src/generate/prometheus/rules';
import { ensureBinaries } from '../../stack/binaries/ensureBinaries';
import { run } from '../../stack/system/run';
import { RULE_CASES } from '../rules';
import { keptVerdicts, type Verdicts } from './keptVerdicts';
import { promtoolFile } from './promtoolFile';
import { runPromtool } from './runPromtool';
import { spoilingsOf } from './spoilings';

const ROOT = path.resolve(__dirname, '../../..');
const RULES = path.join(ROOT, 'provisioning/prometheus/rules');
const ALERTMANAGER = path.join(ROOT, 'provisioning/prometheus/alertmanager.yaml');
const AS_IT_IS = 'as it is';

let tools: Record<'promtool' | 'amtool', string>;
let folder: string;

beforeAll(async () => {
  tools = await ensureBinaries(['promtool', 'amtool']);
  folder = mkdtempSync(path.join(tmpdir(), 'clusterscope-rules-'));
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('promtool accepts the rules', async () => {
  const files = readdirSync(RULES).map((file) => path.join(RULES, file));
  const { code, stdout, stderr } = await run(tools.promtool, ['check', 'rules', '--lint=all', ...files]);
  const found = [...stdout.matchAll(/(\d+) rules found/g)].map(([, count]) => Number(count));
  expect({ code, stderr, rules: found.reduce((sum, count) => sum + count, 0) }).toEqual({
    code: 0,
    stderr: '',
    rules: ALERT_RULES.filter((rule) => isInProfile(rule, DEFAULTS.profile)).length,
  });
});

test('amtool accepts the Alertmanager configuration', async () => {
  const { code, stdout } = await run(tools.amtool, ['check-config', ALERTMANAGER]);
  expect(stdout).toContain('1 receivers');
  expect(code).toBe(0);
});

const rules = prometheusRules(ALERT_RULES, { ...DEFAULTS, profile: 'verbose' }).groups.flatMap((group) => group.rules);

describe.each(ALERT_RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  const asItIs = rules.find(({ alert }) => alert === alertName(rule))!;
  const spoilings = spoilingsOf(rule);
  let failures: Verdicts;

  beforeAll(async () => {
    const cases = RULE_CASES.find((one) => one.rule === id);
    if (cases === undefined) {
      throw new Error(`no cases for ${id}`);
    }
    const worded = { ...cases, cases: cases.cases.filter(({ name }) => name === cases.words.case) };
    const spoiled = spoilings.map(({ name, spoil, seenByWords }) => ({
      name,
      rule: spoil(asItIs),
      cases: seenByWords ? worded : cases,
    }));
    const variants = [{ name: AS_IT_IS, rule: asItIs, cases }, ...spoiled];
    failures = await keptVerdicts(
      tools.promtool,
      variants.map((variant) => [variant.name, variant.rule, promtoolFile(rule, variant.cases, '')]),
      () => runPromtool(tools.promtool, folder, rule, variants),
      (found) => variants.every(({ name }) => (found.get(name) === '') === (name === AS_IT_IS))
    );
  }, 600_000);

  test('does what its cases say', () => expect(failures.get(AS_IT_IS)).toBe(''));

  test.each(spoilings)('its cases see $name', ({ name, spoil }) => {
    expect(spoil(asItIs)).not.toEqual(asItIs);
    expect(failures.get(name)).not.toBe('');
  });
});
