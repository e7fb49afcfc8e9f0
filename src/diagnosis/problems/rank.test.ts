import type { Impact, Problem, Severity } from '../../contract/answers';
import { finish } from '../steps';
import { ago } from '../testing/clock';
import { problemOf } from './problemOf';
import { rank } from './rank';

const impact = (ready: number): Impact => ({
  object: { kind: 'Service', namespace: 'shop', name: 'web' },
  text: '',
  ready,
  total: 3,
});

function problem(name: string, severity: Severity, seconds: number | null, hurts: Impact[] = []): Problem {
  return problemOf({
    severity,
    object: { kind: 'Deployment', namespace: 'shop', name },
    title: name,
    cause: { code: 'crash', text: '', detail: '', container: null, exitCode: null },
    since: seconds === null ? null : ago(seconds),
    hurts,
  });
}

/** Each is worse than the one after it for one reason alone; names run the other way round. */
const WORST_FIRST = [
  problem('z', 'critical', 900, [impact(0), impact(0)]),
  problem('y', 'critical', 900, [impact(0), impact(1)]),
  problem('x', 'critical', 10, [impact(2), impact(1)]),
  problem('w', 'critical', 5, [impact(2)]),
  problem('v', 'warning', 5, [impact(2)]),
  problem('u', 'warning', 1),
  problem('t', 'warning', 60),
  problem('r', 'warning', null),
  problem('s', 'warning', null),
  problem('a', 'info', 1, [impact(0)]),
];

test('worst first: severity, Services without a ready endpoint, Services hurt, newest, then by id', () => {
  const found = finish(rank([...WORST_FIRST].reverse()));
  expect(found.map(({ title }) => title)).toEqual(WORST_FIRST.map(({ title }) => title));
});
