import { duration } from '../words/duration';
import { probeWords } from '../words/probeWords';
import { CREATING_GRACE, CLOCK_SLACK, FIRST_READY_GRACE, PULLING_GRACE } from '../windows';
import { readyCondition } from '../status/nodeStatus';
import type { ContainerView } from './containersOf';
import { type CauseCheck, finding } from './finding';
import type { PodContext } from './PodContext';
import { earliest, plainMessage, podEvents } from './podEvents';
import { probeFailures, probeMessage } from './probeEvidence';
import { creatingSince } from './volume';

/** How long a container that was never ready may take: its startup probe's own allowance on top of the usual grace. */
function firstReadyGrace({ spec }: ContainerView): number {
  const startup = spec.probes.startup;
  return FIRST_READY_GRACE + (startup ? startup.periodSeconds * startup.failureThreshold * 1000 : 0);
}

/** True while a running container has every right not to be ready yet. A pod that was ready before has lost that right. */
function isWarmingUp({ pod, now }: PodContext, container: ContainerView): boolean {
  const startedAt = container.status.state.running?.startedAt ?? null;
  if (startedAt === null) {
    return false;
  }
  const lostAt = readyCondition(pod)?.changedAt ?? null;
  const wasReady = lostAt !== null && lostAt > startedAt + CLOCK_SLACK;
  return !wasReady && now - startedAt < firstReadyGrace(container);
}

/** A container runs, does not restart, and its readiness probe keeps it out of its Services. */
export const readinessProbe: CauseCheck = (context) => {
  for (const container of context.containers) {
    const { spec, status } = container;
    if (status.ready || !status.state.running || !spec.probes.readiness || isWarmingUp(context, container)) {
      continue;
    }
    const failures = probeFailures(context, spec.name, 'readiness');
    if (failures.length === 0 && status.started === false) {
      continue;
    }
    const words = probeWords(probeMessage(failures[0]), spec.probes.readiness);
    const suffix = words === '' ? '' : ` (${words})`;
    return finding('readiness-probe', `not ready: readiness probe of container ${spec.name} fails${suffix}`, {
      detail: failures[0] ? plainMessage(failures[0]) : '',
      container: spec.name,
      since: readyCondition(context.pod)?.changedAt ?? earliest(...failures.map((event) => event.firstAt)),
    });
  }
  return null;
};

function creating(context: PodContext): ReturnType<CauseCheck> {
  const since = creatingSince(context.pod);
  if (since === null || context.now - since < CREATING_GRACE) {
    return null;
  }
  const sandbox = podEvents(context, 'FailedCreatePodSandBox')[0];
  if (sandbox) {
    return finding('not-ready', 'its sandbox (network and namespaces) cannot be created', {
      many: 'without a sandbox: their network and namespaces cannot be created',
      detail: sandbox.message,
      since: sandbox.firstAt ?? since,
    });
  }
  const [pulling] = podEvents(context, 'Pulling', 'Pulled');
  const pulls = pulling?.reason === 'Pulling';
  if (pulls && context.now - since < PULLING_GRACE) {
    return null;
  }
  const image = pulls ? /image "([^"]+)"/.exec(pulling.message)?.[1] : undefined;
  const text = image ? `still pulling image ${image}` : 'not started: containers still being created';
  return finding('not-ready', `${text} after ${duration(context.now - since)}`, { since });
}

/** Whatever else keeps a pod from being ready after every allowance. */
export const notReady: CauseCheck = (context) => {
  const { pod, now } = context;
  const condition = readyCondition(pod);
  if (pod.phase === 'Pending') {
    return creating(context);
  }
  if (pod.phase !== 'Running' || !condition || condition.status === 'True') {
    return null;
  }
  const waiting = context.containers.find(({ status }) => !status.ready);
  if (waiting) {
    const finished = waiting.status.state.terminated?.exitCode === 0;
    if (finished || isWarmingUp(context, waiting) || !waiting.status.state.running) {
      return null;
    }
    const text = `not ready: container ${waiting.spec.name} runs but is not ready`;
    return finding('not-ready', text, {
      detail: condition.message,
      container: waiting.spec.name,
      since: condition.changedAt,
    });
  }
  const missing = pod.readinessGates.filter(
    (gate) => !pod.conditions.some(({ type, status }) => type === gate && status === 'True')
  );
  const since = condition.changedAt ?? pod.startedAt;
  if (since !== null && now - since < FIRST_READY_GRACE) {
    return null;
  }
  const text = missing.length > 0 ? `not ready: readiness gate ${missing.join(', ')} not met` : 'not ready';
  return finding('not-ready', text, { detail: condition.message, since });
};
