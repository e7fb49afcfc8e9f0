import { startStack, type RunningStack } from '../stack/stack';
import type { HostileResult } from './hostile/runHostile';
import type { Recovery } from './relay/measureRecovery';
import type { RelayResult } from './relay/runRelaySchedules';
import { runApart } from './runApart';

const report = (line: string) => void process.stderr.write(`${line}\n`);
let stack: RunningStack;

beforeAll(async () => {
  stack = await startStack({ instance: 'faults-test', mode: 'kwok', waitFor: 'core', kwokPodsPerNode: 4, report });
}, 900_000);
afterAll(() => stack?.stop(), 60_000);

const onStack = <T>(what: string, count: number) =>
  runApart<T>(what, '--seed', '1', '--count', String(count), '--instance', stack.instance);

test('2,000 hostile requests get typed errors or what they may have; nothing gets through, no canary comes out', async () => {
  const result = await onStack<HostileResult>('hostile', 2000);
  report(`hostile: ${JSON.stringify({ ...result, complaints: result.complaints.length })}`);
  expect(result.complaints).toEqual([]);
  expect(result.through).toEqual([]);
  expect(result.canariesOut).toEqual([]);
  expect(result).toMatchObject({ isUp: true, requests: 2000, wasAudited: true });
  expect(result.read).toBeGreaterThan(50);
  expect(result.descriptors.after).toBeLessThanOrEqual(result.descriptors.before + 5);
  expect(result.residentMb.after).toBeLessThan(result.residentMb.before + 300);
}, 600_000);

test('10 schedules of network faults before a real API server leave no difference', async () => {
  const result = await onStack<RelayResult>('relay', 10);
  report(`relay: ${result.schedules} schedules in ${result.seconds} s`);
  expect(result.failed).toEqual([]);
  expect(result.process).toEqual([]);
}, 600_000);

test('recovery is measured', async () => {
  const { afterCut, afterReturn } = await onStack<Recovery>('recovery', 1);
  report(`all kinds live ${afterCut.join(', ')} ms after a cut, ${afterReturn.join(', ')} ms after the return`);
  expect([...afterCut, ...afterReturn].every(Number.isFinite)).toBe(true);
}, 600_000);
