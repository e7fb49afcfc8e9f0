import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { runSchedule, type Outcome } from './runSchedule';
import { watchProcess } from './watchProcess';

/** Schedules under way at once: they mostly wait. */
const AT_ONCE = 4;

export interface SchedulesResult {
  schedules: number;
  failed: Outcome[];
  /** How often each fault was met by a request. */
  met: Record<string, number>;
  /** What happened to the process: rejections nobody handled, timers, sockets and descriptors that stayed. */
  process: string[];
  seconds: number;
}

export interface SchedulesOptions {
  /** Seed of the first; each further one has the next number. */
  seed: number;
  count: number;
  /** Only faults whose name begins so, e.g. `F13`. */
  only?: string;
  /** Hears of each schedule that is done. */
  tell?: (outcome: Outcome) => void;
}

/** Runs many schedules in this process. */
export async function runSchedules({
  seed,
  count,
  only,
  tell = () => undefined,
}: SchedulesOptions): Promise<SchedulesResult> {
  const started = performance.now();
  const elsewhere = http.createServer((request, response) => {
    watched.complaints.push(`a redirect was followed to ${request.url}`);
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;

  const watched = watchProcess();
  const failed: Outcome[] = [];
  const met: Record<string, number> = {};
  let next = seed;
  const work = async () => {
    while (next < seed + count) {
      const outcome = await runSchedule(next++, address, only);
      tell(outcome);
      outcome.met.forEach((name) => (met[name] = (met[name] ?? 0) + 1));
      if (outcome.failures.length > 0) {
        failed.push(outcome);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const process = await watched.end();
  elsewhere.close();
  return { schedules: count, failed, met, process, seconds: Math.round((performance.now() - started) / 100) / 10 };
}
