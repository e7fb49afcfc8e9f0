import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { AlertRule } from '../../../src/catalogue';
import { run } from '../../stack/system/run';
import type { RuleCases } from '../rules/ruleCase';
import { promtoolFile } from './promtoolFile';
import type { PrometheusRule } from './spoilings';

/** One form of a rule, and the cases it is to be tested by. */
export interface Variant {
  name: string;
  rule: PrometheusRule;
  cases: RuleCases;
}

const write = (file: string, value: unknown) => writeFileSync(file, stringify(value, { aliasDuplicateObjects: false }));

/** Rules that look back over hours take long on a busy machine. */
const TIMEOUT_MS = 900_000;

/** What JUnit's XML says of each file, in order: the text of its failures, empty when there is none. */
const failuresByFile = (xml: string): string[] =>
  xml
    .split('<testsuite ')
    .slice(1)
    .map((suite) =>
      [...suite.matchAll(/<failure>([^<]*)/g)]
        .map(([, text]) => text)
        .join('\n')
        .replaceAll('&#xA;', '\n')
        .replaceAll('&#34;', '"')
    );

/** Runs each variant's cases on it, all in one process of promtool; what failed by the variant's name, empty when nothing did. */
export async function runPromtool(
  promtool: string,
  folder: string,
  rule: AlertRule,
  variants: readonly Variant[]
): Promise<Map<string, string>> {
  const own = path.join(folder, rule.id);
  mkdirSync(own, { recursive: true });
  const files = variants.map((variant, index) => {
    const ruleFile = path.join(own, `${index}.rules.yaml`);
    const testFile = path.join(own, `${index}.test.yaml`);
    write(ruleFile, { groups: [{ name: rule.group.id, rules: [variant.rule] }] });
    write(testFile, promtoolFile(rule, variant.cases, ruleFile));
    return testFile;
  });
  const report = path.join(own, 'junit.xml');
  const { stdout, stderr } = await run(promtool, ['test', 'rules', `--junit=${report}`, ...files], {
    timeoutMs: TIMEOUT_MS,
  });
  const failures = failuresByFile(readFileSync(report, 'utf8'));
  if (failures.length !== variants.length) {
    throw new Error(`promtool told of ${failures.length} of ${variants.length} files: ${stdout}${stderr}`);
  }
  return new Map(variants.map(({ name }, index) => [name, failures[index]!]));
}
