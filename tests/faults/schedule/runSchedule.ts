import { setTimeout as delay } from 'node:timers/promises';
import { RESOURCES } from '../../../src/contract/kinds';
import { ClusterCache } from '../../../src/gateway/cache/ClusterCache';
import { EventLoopShare } from '../../../src/gateway/eventLoop/EventLoopShare';
import { ApiServerState } from '../../../src/gateway/kubernetes/ApiServerState';
import { TokenFileCredentials } from '../../../src/gateway/kubernetes/connection/TokenFileCredentials';
import { syncCluster } from '../../../src/gateway/kubernetes/syncCluster';
import { ApiClient } from '../../../src/gateway/kubernetes/transport/ApiClient';
import { ChangeLog } from '../../../src/gateway/changes/ChangeLog';
import { sinksOf } from '../../../src/gateway/sinksOf';
import { describeSchedule, drawSchedule, type Schedule } from '../plan/drawSchedule';
import { FaultPlan } from '../plan/FaultPlan';
import type { Stage } from '../plan/happenings';
import { TokenRotation } from '../plan/TokenRotation';
import { Random } from '../Random';
import { ApiStore } from '../server/ApiStore';
import { ClusterLife } from '../server/ClusterLife';
import { FaultyApiServer } from '../server/FaultyApiServer';
import { AgeWatch } from './AgeWatch';
import { cacheDifferences } from './differences';

/** The gateway's waits shrink by this: its silence of 200 s becomes 0.4 s. */
export const PACE = 0.002;
/** Its timeouts for connecting and for headers shrink less: a busy machine must not look like a dead one. */
const CONNECTION_PACE = 0.02;
/** The longer of the two silences that go unnoticed: of a watch, and of a request without an answer. */
const SILENCE_MS = Math.max(200_000 * PACE, 60_000 * CONNECTION_PACE);
/** Nothing recovers later than this, in milliseconds, even on a machine that has other things to do. */
const PATIENCE_MS = 60_000;

/** How one schedule went. */
export interface Outcome {
  seed: number;
  /** What went wrong; empty when all is well. */
  failures: string[];
  /** The schedule in words. */
  schedule: string[];
  /** Faults that requests met. */
  met: string[];
  requests: number;
  /** From the end of the faults until the cache was equal, in milliseconds of the paced clock. */
  settledMs: number;
}

async function until(condition: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS;
  while (!condition()) {
    if (performance.now() > end) {
      return false;
    }
    await delay(15);
  }
  return true;
}

/** A fault that nothing meets is not waited for longer than so many times the schedule's length. */
const STRETCH = 3;

async function suffer(schedule: Schedule, stage: Stage, plan: FaultPlan): Promise<void> {
  await until(() => stage.server.requests.length > 0);
  const started = performance.now();
  const open: Array<{ at: number; run: () => void }> = schedule.happenings.flatMap(({ kind, at, lasts }) => [
    { at, run: () => kind.begin(stage) },
    { at: at + lasts, run: () => kind.end?.(stage) },
  ]);
  const due = open.sort((a, b) => a.at - b.at);
  const isOver = (now: number) => now > schedule.lasts * (plan.isUsedUp ? 1 : STRETCH);
  for (let now = 0; !isOver(now) || due.length > 0; now = performance.now() - started) {
    while (due[0] && due[0].at <= now) {
      due.shift()!.run();
    }
    stage.life.step();
    await delay(stage.random.between(0, 4));
  }
}

/** Waits until the cache holds what the server holds, with a write more for every kind. */
async function settle(cache: ClusterCache, store: ApiStore, life: ClusterLife): Promise<string[]> {
  const behind = () => cache.kinds(0).filter((kind) => !(Number(kind.resourceVersion ?? Infinity) <= store.revision));
  if (!(await until(() => behind().length === 0))) {
    return behind().map((kind) => `${kind.resource} is still at version ${kind.resourceVersion} of ${store.revision}`);
  }
  life.halted = false;
  RESOURCES.forEach((resource) => life.update(resource));
  const isLive = () => cache.kinds(0).every(({ state }) => state === 'live');
  if (await until(() => isLive() && cacheDifferences(cache, store).length === 0)) {
    return [];
  }
  const dead = cache.kinds(0).filter(({ state }) => state !== 'live');
  const states = dead.map(
    ({ resource, state, problem }) => `${resource} is ${state}: ${problem?.message} ${problem?.detail}`
  );
  return [...states, ...cacheDifferences(cache, store)].slice(0, 20);
}

/** Runs the synchronisation of all kinds through the schedule of a seed and judges what it knows in the end. */
export async function runSchedule(seed: number, elsewhere: string, only?: string): Promise<Outcome> {
  const random = new Random(seed);
  const schedule = drawSchedule(random, only);
  const store = new ApiStore();
  const life = new ClusterLife(store, random);
  const { pageSize, futureWatch } = schedule;
  const plan = new FaultPlan(schedule.faults, random);
  const scene = { store, life, random, pace: PACE, pageSize, futureWatch, elsewhere };
  const server = new FaultyApiServer(scene, { interfere: plan.interfere });
  const tokens = new TokenRotation(server.tokens);
  const address = await server.listen();
  const credentials = new TokenFileCredentials(tokens.file);
  const client = new ApiClient({ server: address, tls: async () => ({}), credentials }, undefined, CONNECTION_PACE);
  const cache = new ClusterCache();
  const stop = new AbortController();
  const sinks = sinksOf(cache, new ChangeLog(), () => undefined);
  const running = syncCluster(client, sinks, new ApiServerState(), stop.signal, {
    pace: PACE,
    share: new EventLoopShare(),
  });
  const ages = new AgeWatch(cache, store, SILENCE_MS, plan.slow);

  await suffer(schedule, { server, life, tokens, random }, plan);
  plan.end();
  const ended = performance.now();
  const failures = await settle(cache, store, life);
  const settledMs = Math.round(performance.now() - ended);

  ages.stop();
  stop.abort();
  client.close();
  await Promise.all([running, server.close()]);
  tokens.remove();
  return {
    seed,
    failures: [...failures, ...ages.failures],
    schedule: describeSchedule(schedule),
    met: plan.met,
    requests: server.requests.length,
    settledMs,
  };
}
