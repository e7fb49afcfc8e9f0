import { eventFixture } from '../../../diagnosis/testing/eventFixture';
import { LastMessages } from './LastMessages';
import { steadyMessage } from './steadyMessage';

const NOW = 1e12;
const OWNER = ['shop', 'Deployment', 'web', 'Unhealthy'] as const;
const warning = (message: string, lastAt: number, type = 'Warning') =>
  eventFixture({ about: 'Pod/a', reason: 'Unhealthy', message, lastAt, type });

test('a warning of each owner and reason within the hour', () => {
  const messages = new LastMessages(() => NOW);
  messages.note(warning('all is well', NOW, 'Normal'), OWNER);
  messages.note(warning('refused', NOW - 1000), OWNER);
  messages.note(warning('too old', NOW - 3600_001), ['shop', 'Deployment', 'api', 'Unhealthy']);
  expect([...messages.family.rows()]).toEqual([[1, ...OWNER, 'refused']]);
});

test('words stay for an hour while others come, then the newest are taken', () => {
  let now = NOW;
  const messages = new LastMessages(() => now);
  const told = () => [...messages.family.rows()].map((row) => row.at(-1));
  messages.note(warning('first', now), OWNER);
  now += 3599_000;
  messages.note(warning('second', now), OWNER);
  expect(told()).toEqual(['first']);
  now += 2000;
  expect(told()).toEqual(['first']);
  messages.note(warning('third', now), OWNER);
  expect(told()).toEqual(['third']);
  now += 3600_001;
  expect(told()).toEqual([]);
});

test('only the most recent ones of 100,000 are kept', () => {
  const messages = new LastMessages(() => NOW);
  for (let i = 0; i < 100_000; i++) {
    messages.note(warning('m', NOW), ['shop', 'Pod', `p-${i}`, 'Unhealthy']);
  }
  const rows = [...messages.family.rows()];
  expect(rows).toHaveLength(200);
  expect(rows.at(-1)).toEqual([1, 'shop', 'Pod', 'p-99999', 'Unhealthy', 'm']);
});

test.each([
  ['Liveness probe failed: HTTP probe failed with statuscode: 503', null],
  ['command terminated with exit code 137', null],
  [
    'Readiness probe failed: Get "http://10.244.1.17:8080/readyz": dial tcp 10.244.1.17:8080: connect: connection refused',
    'Readiness probe failed: Get "http://<address>/readyz": dial tcp <address>: connect: connection refused',
  ],
  [
    'Back-off restarting failed container app in pod web-5d8f9c7b6d-x2x4q_shop(0f8fad5b-d9cb-469f-a165-70867728950e)',
    'Back-off restarting failed container app in pod web-<id>_shop(<id>)',
  ],
  [
    '0/12 nodes are available: 3 Insufficient cpu, 9 node(s) had untolerated taint. preemption: 0/12 nodes are available',
    '<n>/<n> nodes are available: <n> Insufficient cpu, <n> node(s) had untolerated taint. preemption: <n>/<n> nodes are available',
  ],
  ['Failed to pull image "registry.local/shop/catalog:2.31.0": not found', null],
  [
    'image registry.local/a@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'image registry.local/a@sha256:<id>',
  ],
  ['back-off 5m0s restarting', null],
  ['Failed to list at 2026-11-24T22:00:00Z: timed out after 30s', 'Failed to list at <time>: timed out after <n>s'],
  ['dial tcp [fd00::17]:443: i/o timeout', 'dial tcp <address>: i/o timeout'],
  ['Scaled up to 5 from 3', 'Scaled up to <n> from <n>'],
  ['two\n  lines', 'two lines'],
  ['', null],
])('%s', (message, steady) => {
  expect(steadyMessage(message)).toBe(steady ?? message);
});

test('a message of a megabyte is a line', () => {
  const cut = steadyMessage('word and '.repeat(1e5));
  expect([cut.length, cut.endsWith('…')]).toEqual([250, true]);
});
