import Ajv from 'ajv';
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { LIMITS } from '../../http/limits/limits';
import { settingsOf } from '../loadSettings';
import { SettingsError } from '../SettingsError';
import { CONFIG } from './configFields';
import { jsonSchema } from './jsonSchema';
import { parseConfig, readConfigFile } from './readConfigFile';

// Thousands of texts take their time where many things run at once.
jest.setTimeout(60_000);

const DOCS = path.join(__dirname, '../../../../docs');
const matchesSchema = new Ajv({ strict: true, allowUnionTypes: false }).compile(JSON.parse(jsonSchema()) as object);
const TOKEN = '8f2c54b1a6d94e0fb7';

/** The file's text within docs/gateway.md. */
const documented = () =>
  [...readFileSync(path.join(DOCS, 'gateway.md'), 'utf8').matchAll(/```yaml\n(# gateway\.yaml\n[^]*?)```/g)].map(
    (match) => match[1]!
  );

test.each([
  ['lisen: a:1', /^g.yaml: found the unknown key "lisen"; allowed: listen, .* \(did you mean listen\?\)$/],
  ['metrics: {kubestatemetrics: true}', /^g.yaml: metrics: .*did you mean kubeStateMetrics\?/],
  ['zzz: 1', /allowed: listen, tls, [a-zA-Z, ]+$/],
  ['__proto__: {listen: 1}', /unknown key "__proto__"/],
  ['constructor: 1', /unknown key "constructor"/],
  ['listen: 8080', /^g.yaml: listen: found the number 8080; allowed: host:port/],
  ['tls: {keyFile: a}', /^g.yaml: tls.certFile: found nothing; allowed: a file \(required\)$/],
  [
    'tls: {certFile: a, keyFile: b, minVersion: 1.3}',
    /tls.minVersion: found the number 1.3; allowed: TLSv1.2, TLSv1.3/,
  ],
  ['tokens:', /^g.yaml: tokens: found nothing; allowed: a mapping/],
  ['metrics: {requireToken: "yes"}', /metrics.requireToken: found "yes"; allowed: true or false/],
  ['grafana: {url: "ftp://g"}', /grafana.url: found "ftp:\/\/g"; allowed: an http or https address/],
  ['grafana: {url: "https://admin:pw@g"}', /grafana.url: found a text of 18 characters; allowed: an http/],
  ['grafana: {url: "https://g", orgs: [0]}', /grafana.orgs\[0\]: found the number 0; allowed: a whole number from 1/],
  ['grafana: {url: "https://g", clockSkewSeconds: 301}', /clockSkewSeconds: found the number 301/],
  ['rules: [{kinds: [secrets]}]', /rules\[0\].kinds\[0\]: found "secrets"; allowed: namespaces, nodes, pods/],
  ['rules: [{namespaces: ["Shop"]}]', /rules\[0\].namespaces\[0\]: found "Shop"; allowed: a namespace/],
  ['rules: {roles: [Admin]}', /rules: found a mapping; allowed: a list/],
  ['tokens: {scopes: {"a b": {}}}', /tokens.scopes: found "a b"; allowed: letters/],
  ['accessReview: {enabled: .inf}', /accessReview.enabled: found the number Infinity/],
  ['cluster: {allow: [everything]}', /cluster.allow\[0\]: found "everything"; allowed: exec, insecure/],
  ['limits: {streams: 0}', /limits.streams: found the number 0; allowed: a whole number from 1 to 100000/],
  ['limits: {answer: 9}', /did you mean answers\?/],
  ['a: &a 1', /^g.yaml: line 1: found an anchor/],
])('%s is refused', (text, message) => {
  expect(() => parseConfig(text, 'g.yaml')).toThrow(SettingsError);
  expect(() => parseConfig(text, 'g.yaml')).toThrow(message);
});

test.each([
  [`tokens: ${TOKEN}`],
  [`tokens: [${TOKEN}]`],
  [`tokens: {file: [${TOKEN}]}`],
  [`tokens: {file: "x\\n${TOKEN}"}`],
  [`tokens: {scopes: {${TOKEN}${TOKEN}${TOKEN}${TOKEN}: {}}}`],
  [`tokens: {${TOKEN}${TOKEN}: 1}`],
  [`tls: {certFile: c, keyFile: "-----BEGIN\\n${TOKEN}"}`],
  [`listen: "-----BEGIN PRIVATE KEY-----${TOKEN}"`],
  [`grafana: {url: "https://u:${TOKEN}@g"}`],
])('a secret in the wrong place is not repeated: %s', (text) => {
  expect(() => parseConfig(text, 'g.yaml')).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining(TOKEN) })
  );
});

test.each([
  ['rules: [{roles: [Admin], namespaces: ["*"]}]', /g.yaml: rules: found without grafana/],
  ['accessReview: {enabled: true}', /g.yaml: accessReview: found without grafana/],
  ['grafana: {url: "https://g"}', /g.yaml: grafana: found with neither rules nor accessReview/],
  ['listen: "a:70000"', /g.yaml: listen: found "a:70000"/],
])('%s does not go together', (text, message) => {
  const settings = () => settingsOf(new Map([['token-file', 't']]), parseConfig(text, 'g.yaml'), 'g.yaml');
  expect(settings).toThrow(message);
});

test('flags win', () => {
  const config = parseConfig(
    'listen: a:1\ntokens: {file: f}\nlog: {level: warn}\ncluster: {context: c, allow: [exec]}',
    'g'
  );
  expect(settingsOf(new Map(), config, 'g')).toMatchObject({ host: 'a', tokens: { file: 'f' }, logLevel: 'warn' });
  const flags = new Map([
    ['listen', 'b:2'],
    ['token-file', 't'],
    ['context', 'd'],
    ['allow', 'http'],
  ] as const);
  expect(settingsOf(flags, config, 'g')).toMatchObject({
    host: 'b',
    port: 2,
    tokens: { file: 't' },
    logLevel: 'warn',
    cluster: { context: 'd', allow: ['http'] },
  });
});

test('limits of the code’s own names are passed on, and their documented defaults are true', () => {
  const text = documented()[0]!;
  const { limits } = settingsOf(new Map(), parseConfig(text, 'g'), 'g');
  expect(LIMITS).toMatchObject(limits);
  expect(Object.keys(limits)).toEqual(Object.keys(CONFIG.fields.limits.fields));
  for (const [name, { about }] of Object.entries(CONFIG.fields.limits.fields)) {
    expect(about).toContain(`default ${LIMITS[name as keyof typeof LIMITS]}`);
  }
});

describe('files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'config-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'gateway.yaml');

  test('of ten megabytes, folders, devices and missing ones are refused by name', async () => {
    writeFileSync(file, `listen: "${'x'.repeat(10 * 1024 * 1024)}"`);
    await expect(readConfigFile(file)).rejects.toThrow(`${file}: it is larger than 256 KiB; allowed: a YAML file`);
    mkdirSync(path.join(folder, 'inside'));
    await expect(readConfigFile(path.join(folder, 'inside'))).rejects.toThrow(/it is a folder/);
    await expect(readConfigFile('/dev/zero')).rejects.toThrow(/it is no regular file/);
    await expect(readConfigFile(path.join(folder, 'gone'))).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });

  test('in the documentation are accepted, and name every key', async () => {
    const texts = documented();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      writeFileSync(file, text);
      expect(settingsOf(new Map(), await readConfigFile(file), file).host).toBeDefined();
      expect([matchesSchema(parse(text)), matchesSchema.errors]).toEqual([true, null]);
    }
    const keys = Object.keys(CONFIG.fields);
    expect(keys.filter((key) => !texts.some((text) => text.includes(`${key}:`)))).toEqual([]);
  });
});

describe('the schema', () => {
  test('is published as the code has it: `clusterscope-gateway schema > docs/gateway-config.schema.json`', () => {
    expect(readFileSync(path.join(DOCS, 'gateway-config.schema.json'), 'utf8')).toBe(jsonSchema());
  });

  test('says of any value what the gateway says', () => {
    const name = fc.constantFrom(
      'listen',
      'tls',
      'certFile',
      'keyFile',
      'tokens',
      'file',
      'scopes',
      'grafana',
      'url',
      'orgs',
      'rules',
      'kinds',
      'namespaces',
      'roles',
      'log',
      'level',
      'x'
    );
    const leaf = fc.constantFrom<unknown>(
      'a:1',
      'info',
      'pods',
      'shop-*',
      'https://g',
      'Admin',
      '',
      'é\n',
      1,
      0,
      1.5,
      true,
      null
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('tree'), { maxLength: 2 }),
        fc.dictionary(name, tie('tree'), { maxKeys: 4 })
      ),
    }));
    let accepted = 0;
    fc.assert(
      fc.property(fc.dictionary(name, tree, { maxKeys: 2 }), (value) => {
        let fits = true;
        try {
          parseConfig(JSON.stringify(value), 'g');
          accepted++;
        } catch {
          fits = false;
        }
        expect([value, matchesSchema(value)]).toEqual([value, fits]);
      }),
      { numRuns: 2000 }
    );
    expect(accepted).toBeGreaterThan(20);
  });
});
