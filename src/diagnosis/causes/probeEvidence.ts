import type { ContainerTermination, KubeEvent, ProbeKind } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { CLOCK_SLACK, EVENT_NEAR_TERMINATION } from '../windows';
import type { PodContext } from './PodContext';
import { containerEvents, plainMessage } from './podEvents';

const TITLE: Record<ProbeKind, string> = { liveness: 'Liveness', readiness: 'Readiness', startup: 'Startup' };

/** client-go lets a source send 25 events about an object at once; near that, an event that is not there proves nothing. */
const THROTTLED = 20;

/** Ends a kill by the kubelet leads to when the program does not choose its own code: SIGKILL and SIGTERM. */
const KILLED: ReadonlySet<number> = new Set([137, 143]);

/** The kubelet's failed-probe events of one container and probe, newest first. */
export function probeFailures(context: PodContext, container: string, kind: ProbeKind): KubeEvent[] {
  const start = new RegExp(`^${TITLE[kind]} probe (failed|errored)`);
  return containerEvents(context, container, 'Unhealthy', 'ProbeError').filter((event) =>
    start.test(plainMessage(event))
  );
}

/** What the probe said, without the kubelet's words before it. */
export function probeMessage(event: KubeEvent | undefined): string {
  return event ? plainMessage(event).replace(/^\w+ probe (?:failed|errored)[^:]*: ?/, '') : '';
}

function isThrottled({ events }: PodContext): boolean {
  const own = events.filter(({ source }) => source === 'kubelet');
  return own.reduce((sum, event) => sum + event.count, 0) >= THROTTLED;
}

function lastAtLeast(events: readonly KubeEvent[], instant: EpochMs): boolean {
  return events.some((event) => event.lastAt !== null && event.lastAt >= instant);
}

/**
 * True when the kubelet ended the container because of this probe. A `Killing` event in the ended run proves it for any
 * exit code (a program that handles SIGTERM ends with its own). Where the rate limit on events swallowed that one, an
 * earlier kill is proof, and so is an exit by signal with probe failures shortly before it.
 */
export function killedByProbe(
  context: PodContext,
  container: string,
  kind: 'liveness' | 'startup',
  ended: ContainerTermination
): boolean {
  if (ended.finishedAt === null) {
    return false;
  }
  const kills = containerEvents(context, container, 'Killing').filter((event) =>
    plainMessage(event).includes(`failed ${kind} probe`)
  );
  const runStart = ended.startedAt ?? ended.finishedAt - EVENT_NEAR_TERMINATION;
  if (lastAtLeast(kills, runStart - CLOCK_SLACK)) {
    return true;
  }
  if (kills.length > 0 && isThrottled(context)) {
    return true;
  }
  const near = Math.min(runStart, ended.finishedAt - EVENT_NEAR_TERMINATION);
  const seen = lastAtLeast(kills, near) || lastAtLeast(probeFailures(context, container, kind), near);
  return seen && KILLED.has(ended.exitCode);
}
