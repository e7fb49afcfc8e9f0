import type { KindFreshness } from '../contract/answers';
import { kindTrouble } from './kindTrouble';

const pods: KindFreshness = {
  resource: 'pods',
  state: 'stale',
  resourceVersion: '1',
  objects: 1,
  asOf: 5,
  problem: null,
};
const problem = { code: 'kind-forbidden', message: 'No role', detail: 'HTTP 403', allowed: [] } as const;

test.each([
  [{}, 'pods as of instant 5'],
  [{ asOf: null }, 'pods as of an unknown time'],
  [{ problem: { ...problem, allowed: [] } }, 'pods as of instant 5 (No role)'],
  [{ state: 'listing' }, 'pods still being read'],
  [{ state: 'forbidden', problem: { ...problem, allowed: [] } }, 'pods not readable for the gateway (No role)'],
  [{ state: 'absent', problem: { ...problem, allowed: [] } }, null],
  [{ state: 'live' }, null],
] as const)('%j', (change, words) => {
  expect(kindTrouble({ ...pods, ...(change as Partial<KindFreshness>) }, (at) => `instant ${at}`)).toBe(words);
});
