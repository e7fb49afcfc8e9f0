import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { JsonObject } from '../readObject';
import { looksSecret } from './looksSecret';
import { isSecretName } from './secretNames';
import { withoutSecrets } from './withoutSecrets';

const CANARY = 'canary-7c1f';
const AWS_KEY = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');
const GITHUB = ['gh', 'p_16C7e42F292c6912E7710c838347Ae178B4a'].join('');
const JWT = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxIn0', 'c2lnbmF0dXJl'].join('.');

const shown = (object: JsonObject) => JSON.stringify(withoutSecrets(object).object);
const whyOf = (object: JsonObject) => withoutSecrets(object).removed.map(({ path: at, why }) => `${at}: ${why}`);

describe('what usually holds secrets', () => {
  test('managedFields and the last applied configuration are left out, other annotations but well-known ones marked', () => {
    const metadata = {
      name: 'web',
      managedFields: [{ manager: CANARY }],
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': CANARY,
        'example.com/note': CANARY,
        'deployment.kubernetes.io/revision': '7',
      },
    };
    const { object, removed } = withoutSecrets({ kind: 'Pod', metadata });
    expect(object).toEqual({
      kind: 'Pod',
      metadata: {
        name: 'web',
        annotations: {
          'example.com/note': '(removed: value of an annotation)',
          'deployment.kubernetes.io/revision': '7',
        },
      },
    });
    expect(removed.map((one) => one.path)).toEqual([
      'metadata.managedFields',
      'metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"]',
      'metadata.annotations["example.com/note"]',
    ]);
  });

  test('values of the environment and of headers, wherever they stand; names and references stay', () => {
    const env = [
      { name: 'A', value: CANARY },
      { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'password' } } },
    ];
    const httpGet = { path: '/healthz', httpHeaders: [{ name: 'X', value: CANARY }] };
    const template = { spec: { initContainers: [{ env }], containers: [{ env, livenessProbe: { httpGet } }] } };
    const cronJob = { kind: 'CronJob', spec: { jobTemplate: { spec: { template } } } };
    const text = shown(cronJob);
    expect(text).not.toContain(CANARY);
    expect(text).toContain('"secretKeyRef":{"name":"s","key":"password"}');
    expect(whyOf(cronJob)).toContain(
      'spec.jobTemplate.spec.template.spec.containers[0].livenessProbe.httpGet.httpHeaders[0].value: value of a header'
    );
  });

  test('data of what the gateway never asks for', () => {
    const data = { key: CANARY };
    expect(shown({ kind: 'Secret', data, stringData: data, binaryData: data })).toBe('{"kind":"Secret"}');
  });
});

describe('arguments', () => {
  test.each([
    [['--password=s3cret']],
    [['--db-password', 's3cret']],
    [['--api-key', 's3cret', '--port', '80']],
    [['sh', '-c', 'export TOKEN=s3cret && run']],
    [['curl', 'https://user:s3cret@example.com/x']],
    [['--header', 'Authorization: Basic s3cret']],
    [['--header', 'x: bearer s3cretToken']],
    [[`s3cret ${AWS_KEY}`]],
    [[`--x=${GITHUB}:s3cret`]],
    [[`s3cret;${JWT}`]],
    [['--license', 's3cretAbCdEf0123456789AbCdEf01']],
    [['-----BEGIN RSA PRIVATE KEY-----\ns3cret']],
  ])('%j', (args) => {
    expect(shown({ spec: { containers: [{ args }] } })).not.toContain('s3cret');
    expect(shown({ spec: { containers: [{ command: args }] } })).not.toContain('s3cret');
  });

  test.each([
    [['--port', '8080', '--token-file=/var/run/token']],
    [['--password=$(PASSWORD)', '--secret-name=tls']],
    [['--token', '$(TOKEN)']],
    [['sh', '-c', 'exec nginx -g "daemon off;"']],
    [['https://example.com:8443/a@b']],
    [['registry/image@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08']],
    [['--leader-elect=true', '--kubeconfig=/etc/kubernetes/admin.conf']],
  ])('%j stays', (args) => {
    expect(withoutSecrets({ args })).toEqual({ object: { args }, removed: [] });
  });
});

describe('other text', () => {
  test('named like a secret, or looking like one', () => {
    const object = { spec: { csi: { volumeAttributes: { accessKey: CANARY, share: 'a' } } }, status: { message: JWT } };
    expect(withoutSecrets(object)).toEqual({
      object: {
        spec: { csi: { volumeAttributes: { accessKey: '(removed: named like a secret)', share: 'a' } } },
        status: { message: '(removed: token)' },
      },
      removed: [
        { path: 'spec.csi.volumeAttributes.accessKey', why: 'named like a secret' },
        { path: 'status.message', why: 'token' },
      ],
    });
  });

  test.each(['secretName', 'imagePullSecrets[0].name', 'serviceAccountName', 'tokenExpirationSeconds', 'key'])(
    'a field %s is no secret by its name',
    (name) => {
      expect(isSecretName(name)).toBe(false);
    }
  );
});

test('nothing hostile in an object hangs, throws or reaches a prototype', () => {
  const deep = JSON.parse('{"a":'.repeat(2000) + '1' + '}'.repeat(2000)) as JsonObject;
  expect(shown(deep)).toContain('nested too deeply');
  const own = JSON.parse('{"metadata":{"__proto__":{"polluted":"x"},"constructor":"y"}}') as JsonObject;
  expect(shown(own)).toContain('polluted');
  expect({} as Record<string, unknown>).not.toHaveProperty('polluted');
  const long = ['eyJ-', 'bearer ', '://a:', 'token', 'token=', 'password"', '--', '-----BEGIN '].map((part) =>
    part.repeat(Math.ceil(1_000_000 / part.length))
  );
  long.forEach((text) => expect(() => looksSecret(text)).not.toThrow());
});

test('whatever an object is, it is copied', () => {
  fc.assert(
    fc.property(fc.object({ key: fc.constantFrom('env', 'args', 'spec', 'value', 'annotations', 'x') }), (object) => {
      expect(() => withoutSecrets(object as JsonObject)).not.toThrow();
    })
  );
});

const folder = path.join(__dirname, '../../../../../tests/fixtures/objects');

test.each(readdirSync(folder))(
  'recorded objects of %s: no value of the environment, no annotation of others',
  (file) => {
    const { items } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { items: JsonObject[] };
    for (const item of items) {
      const text = shown(item);
      const { spec } = item as { spec?: { containers?: Array<{ env?: Array<{ name: string; value?: string }> }> } };
      for (const { name, value } of spec?.containers?.flatMap(({ env = [] }) => env) ?? []) {
        expect(value === undefined || !text.includes(`"name":"${name}","value":${JSON.stringify(value)}`)).toBe(true);
      }
      expect(text).not.toMatch(/last-applied-configuration|managedFields/);
    }
    expect(items).not.toEqual([]);
  }
);
