import type { ContainerStatus, ContainerTermination, Pod } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';

/** The columns of `kubectl get pods`. `restarts` and `lastRestartAt` belong together: the instant is null without restarts. */
export interface PodStatus {
  status: string;
  ready: number;
  containers: number;
  restarts: number;
  lastRestartAt: EpochMs | null;
}

interface Counter {
  restarts: number;
  lastAt: EpochMs | null;
}

interface Reading {
  reason: string;
  ready: number;
}

function add(counter: Counter, status: ContainerStatus): void {
  counter.restarts += status.restartCount;
  const at = status.lastTermination?.finishedAt ?? null;
  if (at !== null && (counter.lastAt === null || at > counter.lastAt)) {
    counter.lastAt = at;
  }
}

function terminationWord(ended: ContainerTermination): string {
  if (ended.reason !== '') {
    return ended.reason;
  }
  return ended.signal !== 0 ? `Signal:${ended.signal}` : `ExitCode:${ended.exitCode}`;
}

/** The init container that initialisation stopped at, if any, as `Init:…`; counts ready sidecars before it. */
function readInit(
  pod: Pod,
  sidecars: ReadonlySet<string>,
  all: Counter,
  ofSidecars: Counter
): Reading | { ready: number } {
  let ready = 0;
  for (const [position, status] of pod.initContainerStatuses.entries()) {
    const sidecar = sidecars.has(status.name);
    add(all, status);
    if (sidecar) {
      add(ofSidecars, status);
    }
    const { terminated, waiting } = status.state;
    if (terminated && terminated.exitCode === 0) {
      continue;
    }
    if (sidecar && status.started === true) {
      ready += status.ready ? 1 : 0;
      continue;
    }
    if (terminated) {
      return { ready, reason: `Init:${terminationWord(terminated)}` };
    }
    if (waiting && waiting.reason !== '' && waiting.reason !== 'PodInitializing') {
      return { ready, reason: `Init:${waiting.reason}` };
    }
    return { ready, reason: `Init:${position}/${pod.initContainers.length}` };
  }
  return { ready };
}

function readContainers(pod: Pod, before: string, counter: Counter): Reading {
  let reason = before;
  let ready = 0;
  let running = false;
  let failure = '';
  for (let i = pod.containerStatuses.length - 1; i >= 0; i--) {
    const status = pod.containerStatuses[i];
    add(counter, status);
    const { waiting, terminated } = status.state;
    if (waiting && waiting.reason !== '') {
      reason = waiting.reason;
    } else if (terminated) {
      reason = terminationWord(terminated);
      failure = terminated.exitCode !== 0 ? reason : failure;
    } else if (status.ready && status.state.running) {
      running = true;
      ready++;
    }
  }
  if (reason === 'Completed') {
    if (running && isTrue(pod, 'Ready')) {
      reason = 'Running';
    } else if (failure !== '') {
      reason = failure;
    } else if (running) {
      reason = 'NotReady';
    }
  }
  return { reason, ready };
}

function isTrue(pod: Pod, type: string): boolean {
  return pod.conditions.some((condition) => condition.type === type && condition.status === 'True');
}

function isGated(pod: Pod): boolean {
  return pod.conditions.some(
    (condition) => condition.type === 'PodScheduled' && condition.reason === 'SchedulingGated'
  );
}

/**
 * What `kubectl get pods` prints for a pod. The rules are those of the API server's own table:
 * printPod in k8s.io/kubernetes pkg/printers/internalversion/printers.go (v1.36, Apache-2.0).
 * `now` is not needed by any rule today and is part of the agreed signature for columns that are ages.
 */
export function podStatus(pod: Pod, _now?: EpochMs): PodStatus {
  const sidecars = new Set(
    pod.initContainers.filter((init) => init.restartPolicy === 'Always').map((init) => init.name)
  );
  const counter: Counter = { restarts: 0, lastAt: null };
  const sidecarCounter: Counter = { restarts: 0, lastAt: null };
  let reason = pod.reason !== '' ? pod.reason : pod.phase;
  if (isGated(pod)) {
    reason = 'SchedulingGated';
  }
  const init = readInit(pod, sidecars, counter, sidecarCounter);
  let ready = init.ready;
  let shown = counter;
  const initializing = 'reason' in init;
  if (initializing) {
    reason = init.reason;
  }
  if (!initializing || isTrue(pod, 'Initialized')) {
    shown = sidecarCounter;
    const main = readContainers(pod, reason, shown);
    reason = main.reason;
    ready += main.ready;
  }
  if (pod.meta.deletedAt !== null) {
    if (pod.reason === 'NodeLost') {
      reason = 'Unknown';
    } else if (pod.phase !== 'Failed' && pod.phase !== 'Succeeded') {
      reason = 'Terminating';
    }
  }
  return {
    status: reason,
    ready,
    containers: pod.containers.length + sidecars.size,
    restarts: shown.restarts,
    lastRestartAt: shown.restarts === 0 ? null : shown.lastAt,
  };
}
