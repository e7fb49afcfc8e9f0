import { instant, number, text, type Tree, tree, trees } from '../convert/json';

/** READY, STATUS and RESTARTS of `kubectl get pods`, with the instant from which the age of the last restart is counted. */
export interface PodColumns {
  ready: string;
  status: string;
  restarts: number;
  lastRestartAt: number | null;
}

const reasonOf = (found: unknown) => text(tree(found).reason);
const exitCode = (status: Tree) => number(tree(tree(status.state).terminated).exitCode);
const isAt = (status: Tree, word: string) => tree(status.state)[word] !== undefined;
const finishedWell = (status: Tree) => isAt(status, 'terminated') && exitCode(status) === 0;

/** How a termination is called: its reason, else its signal, else its exit code. */
function endWord(status: Tree): string {
  const ended = tree(tree(status.state).terminated);
  return [
    text(ended.reason),
    ended.signal ? `Signal:${text(ended.signal)}` : '',
    `ExitCode:${number(ended.exitCode)}`,
  ].find(Boolean) as string;
}

function holdsTrue(pod: Tree, type: string): boolean {
  return trees(tree(pod.status).conditions).find((one) => one.type === type)?.status === 'True';
}

function initWord(status: Tree, position: number, planned: number): string {
  const waiting = reasonOf(tree(status.state).waiting);
  if (isAt(status, 'terminated')) {
    return `Init:${endWord(status)}`;
  }
  return waiting === '' || waiting === 'PodInitializing' ? `Init:${position}/${planned}` : `Init:${waiting}`;
}

/** What one container of the pod itself says, if anything. */
function mainWord(status: Tree): string {
  return reasonOf(tree(status.state).waiting) || (isAt(status, 'terminated') ? endWord(status) : '');
}

/** A container that says nothing, runs and is ready. */
const works = (status: Tree) => mainWord(status) === '' && status.ready === true && isAt(status, 'running');

function statusOfContainers(pod: Tree, statuses: readonly Tree[], otherwise: string): string {
  const word = statuses.map(mainWord).find(Boolean) ?? otherwise;
  if (word !== 'Completed') {
    return word;
  }
  const someWork = statuses.some(works);
  const failed = statuses.find(
    (status) => reasonOf(tree(status.state).waiting) === '' && isAt(status, 'terminated') && exitCode(status) !== 0
  );
  if (someWork && holdsTrue(pod, 'Ready')) {
    return 'Running';
  }
  return failed ? endWord(failed) : someWork ? 'NotReady' : word;
}

function beforeContainers(status: Tree): string {
  const gated = trees(status.conditions).some(
    ({ type, reason }) => type === 'PodScheduled' && reason === 'SchedulingGated'
  );
  return gated ? 'SchedulingGated' : text(status.reason) || text(status.phase);
}

function afterDeletion(pod: Tree, word: string): string {
  const { reason, phase } = tree(pod.status);
  if (tree(pod.metadata).deletionTimestamp === undefined) {
    return word;
  }
  const ended = phase === 'Succeeded' || phase === 'Failed';
  return reason === 'NodeLost' ? 'Unknown' : ended ? word : 'Terminating';
}

function restartsOf(statuses: readonly Tree[]): Pick<PodColumns, 'restarts' | 'lastRestartAt'> {
  const restarts = statuses.reduce((sum, status) => sum + number(status.restartCount), 0);
  const ends = statuses.map((status) => instant(tree(tree(status.lastState).terminated).finishedAt) ?? -Infinity);
  const last = Math.max(-Infinity, ...ends);
  return { restarts, lastRestartAt: restarts === 0 || last === -Infinity ? null : last };
}

/**
 * What `kubectl get pods` prints for a pod in JSON, said as rules about sets of containers (the first init container that holds
 * the others up; the first container that says something) where the API server and `podStatus` walk and overwrite. A second
 * opinion for tests.
 */
export function readPodColumns(pod: Tree): PodColumns {
  const spec = tree(pod.spec);
  const status = tree(pod.status);
  const planned = trees(spec.initContainers);
  const isSidecar = (one: Tree) =>
    planned.some(({ name, restartPolicy }) => name === one.name && restartPolicy === 'Always');
  const started = (one: Tree) => isSidecar(one) && one.started === true;
  const init = trees(status.initContainerStatuses);
  const main = trees(status.containerStatuses);
  const holder = init.findIndex((one) => !finishedWell(one) && !started(one));
  const passed = holder < 0 ? init : init.slice(0, holder);
  const looksAtMain = holder < 0 || holdsTrue(pod, 'Initialized');
  const first = holder < 0 ? beforeContainers(status) : initWord(init[holder], holder, planned.length);
  const counted = looksAtMain
    ? [...(holder < 0 ? init : init.slice(0, holder + 1)).filter(isSidecar), ...main]
    : init.slice(0, holder + 1);
  const ready =
    passed.filter((one) => !finishedWell(one) && one.ready === true).length +
    (looksAtMain ? main.filter(works).length : 0);
  const total =
    trees(spec.containers).length + planned.filter(({ restartPolicy }) => restartPolicy === 'Always').length;
  return {
    ready: `${ready}/${total}`,
    status: afterDeletion(pod, looksAtMain ? statusOfContainers(pod, main, first) : first),
    ...restartsOf(counted),
  };
}
