import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../../../src/gateway/kubernetes/connection/Connection';
import { kubeconfigConnection } from '../../../src/gateway/kubernetes/connection/kubeconfigConnection';
import type { RunningStack } from '../../stack/RunningStack';
import { watchProcess } from '../schedule/watchProcess';
import { Random } from '../Random';
import { describeRelaySchedule, drawRelaySchedule, type RelaySchedule } from './drawRelaySchedule';
import { RealWriter } from './RealWriter';
import { Relay } from './Relay';
import { RelayedCache } from './RelayedCache';

/** Half-open connections are given up after 2 s instead of 200 s. */
const PACE = 0.01;
const PATIENCE_MS = 60_000;
const AT_ONCE = 4;

/** How one schedule before the real API server went. */
export interface RelayOutcome {
  seed: number;
  /** Empty when all is well. */
  failures: string[];
  schedule: string[];
}

async function suffer(schedule: RelaySchedule, relay: Relay, writer: RealWriter, random: Random): Promise<void> {
  const started = performance.now();
  const due = schedule.happenings
    .flatMap(({ kind, at, lasts }) => [
      { at, run: () => kind.begin(relay) },
      { at: at + lasts, run: () => kind.end?.(relay) },
    ])
    .sort((a, b) => a.at - b.at);
  for (let now = 0; now < schedule.lasts || due.length > 0; now = performance.now() - started) {
    while (due[0] && due[0].at <= now) {
      due.shift()!.run();
    }
    await writer.step();
    await delay(random.between(0, 30));
  }
}

async function runOne(seed: number, stack: RunningStack, connection: Connection): Promise<RelayOutcome> {
  const random = new Random(seed);
  const schedule = drawRelaySchedule(random);
  const { hostname, port } = new URL(connection.server);
  const relay = new Relay({ host: hostname, port: Number(port) }, random);
  relay.planned = schedule.pipes.map((pipe) => ({ ...pipe }));
  const relayed = new RelayedCache(connection, await relay.listen(), PACE);
  const writer = new RealWriter(stack, random, `run-${seed}`);
  await suffer(schedule, relay, writer, random);
  relay.planned = [];
  const live = await relayed.untilLive(PATIENCE_MS);
  const failures = live === null ? relayed.cache.kinds(0).filter(({ state }) => state !== 'live') : [];
  const differences = await relayed.differences(PATIENCE_MS);
  await writer.clear();
  await relayed.end();
  await relay.close();
  return {
    seed,
    failures: [...failures.map(({ resource, state }) => `${resource} is still ${state}`), ...differences],
    schedule: describeRelaySchedule(schedule),
  };
}

export interface RelayResult {
  schedules: number;
  failed: RelayOutcome[];
  process: string[];
  seconds: number;
}

/** Runs so many schedules on relays before a stack's API server, from `seed` on. */
export async function runRelaySchedules(stack: RunningStack, seed: number, count: number): Promise<RelayResult> {
  const started = performance.now();
  await RealWriter.prepare(stack);
  const connection = await kubeconfigConnection(stack.gatewayKubeconfig);
  const watched = watchProcess();
  const failed: RelayOutcome[] = [];
  let next = seed;
  const work = async () => {
    while (next < seed + count) {
      const outcome = await runOne(next++, stack, connection);
      if (outcome.failures.length > 0) {
        failed.push(outcome);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const process = await watched.end();
  return { schedules: count, failed, process, seconds: Math.round((performance.now() - started) / 100) / 10 };
}
