import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * What the PrometheusRule resource (monitoring.coreos.com/v1) takes, after its published definition. The operator's admission
 * lets unknown keys through and the API server drops them: here they are refused.
 */
const DURATION = {
  type: 'string',
  minLength: 1,
  pattern: '^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$',
};
const TEXTS = { type: 'object', additionalProperties: { type: 'string' } };
const closed = (required: string[], properties: Record<string, object>) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});
const RULE = closed(['alert', 'expr'], {
  alert: { type: 'string', minLength: 1 },
  expr: { type: 'string', minLength: 1 },
  for: DURATION,
  keep_firing_for: DURATION,
  labels: TEXTS,
  annotations: TEXTS,
});
const GROUP = closed(['name', 'rules'], {
  name: { type: 'string', minLength: 1 },
  interval: DURATION,
  rules: { type: 'array', items: RULE, minItems: 1 },
});
const RESOURCE = closed(['apiVersion', 'kind', 'metadata', 'spec'], {
  apiVersion: { const: 'monitoring.coreos.com/v1' },
  kind: { const: 'PrometheusRule' },
  metadata: closed(['name'], {
    name: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$' },
    labels: { type: 'object', additionalProperties: { type: 'string', maxLength: 63 } },
  }),
  spec: closed(['groups'], { groups: { type: 'array', items: GROUP } }),
});

const validate = new Ajv({ allErrors: true }).compile(RESOURCE);
const faultsOf = (value: unknown) =>
  validate(value) ? [] : validate.errors!.map((e) => `${e.instancePath} ${e.message}`);

interface Resource {
  spec: { groups: Array<{ rules: Array<Record<string, unknown>> }> };
}
const PROMETHEUS = path.resolve(__dirname, '../../provisioning/prometheus');
const read = (folder: string, file: string) =>
  parse(readFileSync(path.join(PROMETHEUS, folder, file), 'utf8')) as unknown;
const files = readdirSync(path.join(PROMETHEUS, 'operator'));

test('there is a manifest for each rule file', () => {
  expect(files).toEqual(readdirSync(path.join(PROMETHEUS, 'rules')));
  expect(files.length).toBeGreaterThan(0);
});

test.each(files)('%s is a PrometheusRule with the rules of its file', (file) => {
  const resource = read('operator', file) as Resource;
  expect(faultsOf(resource)).toEqual([]);
  expect(resource.spec).toEqual(read('rules', file));
});

test('what the resource would not take is found', () => {
  const spoiled = read('operator', files[0]!) as Resource;
  Object.assign(spoiled.spec.groups[0]!.rules[0]!, { keepFiringFor: '1m', for: '5 minutes' });
  expect(faultsOf(spoiled)).toEqual([
    '/spec/groups/0/rules/0 must NOT have additional properties',
    expect.stringContaining('/spec/groups/0/rules/0/for must match pattern'),
  ]);
});
