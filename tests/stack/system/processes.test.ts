import { spawn } from 'node:child_process';
import { identify, isRunning, kill } from './processes';
import { until } from './wait';

describe('processes', () => {
  it('knows a process until it has ended', async () => {
    const child = spawn('sleep', ['60'], { stdio: 'ignore' });
    const identity = identify(child.pid ?? -1);
    expect(isRunning(identity)).toBe(true);
    expect(kill(identity)).toBe(true);
    await until('sleep to end', () => !isRunning(identity));
    expect(kill(identity)).toBe(false);
  });

  it('does not take a later process of the same id for the one recorded', () => {
    const stranger = { pid: process.pid, startTime: 'long ago' };
    expect(isRunning(stranger)).toBe(false);
    expect(kill(stranger, 'SIGTERM')).toBe(false);
  });
});
