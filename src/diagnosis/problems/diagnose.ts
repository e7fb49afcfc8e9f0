import type { Problem } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import { WORKLOADS } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { EpochMs } from '../../contract/time';
import { controllerOf } from '../view/controllerOf';
import { indexView, type IndexedView } from '../view/IndexedView';
import { refKey, refOf } from '../view/refOf';
import { type BrokenPod, brokenPods, groupByOwner } from './brokenPods';
import { eventProblems } from './eventProblems';
import { jobProblem } from './jobProblem';
import { nodeProblem } from './nodeProblem';
import { ownerProblem } from './ownerProblem';
import { rank } from './rank';
import { serviceProblem } from './serviceProblem';
import { workloadProblem } from './workloadProblem';
import { type WorkloadTrouble, workloadTrouble } from './workloadTrouble';

function nodeProblems(view: IndexedView, now: EpochMs): Problem[] {
  return [...view.all('nodes')].flatMap((node) => nodeProblem(view, node, now) ?? []);
}

/** Troubles of workloads nobody else manages, by object; Jobs that failed have a problem of their own. */
function workloadTroubles(
  view: IndexedView,
  now: EpochMs
): Map<string, { trouble: WorkloadTrouble; problem: () => Problem }> {
  const found = new Map<string, { trouble: WorkloadTrouble; problem: () => Problem }>();
  for (const resource of WORKLOADS) {
    for (const workload of view.all(resource)) {
      const trouble = controllerOf(workload.meta) ? null : workloadTrouble(view, workload, now);
      if (trouble) {
        const problem = () => workloadProblem(view, workload, trouble);
        found.set(refKey(refOf(resource, workload)), { trouble, problem });
      }
    }
  }
  return found;
}

function jobProblems(view: IndexedView, now: EpochMs): Problem[] {
  return [...view.all('jobs')].flatMap((job) => jobProblem(view, job, now) ?? []);
}

/** Pods that went down with their node are told by the node's problem. */
function ownTroubles(broken: readonly BrokenPod[], nodes: readonly Problem[]): BrokenPod[] {
  const pressed = new Set(nodes.filter(({ cause }) => cause.code === 'node-pressure').map(({ object }) => object.name));
  return broken.filter(({ pod, finding }) => {
    const { code } = finding.cause;
    return code !== 'node-lost' && !(code === 'evicted' && pod.nodeName !== null && pressed.has(pod.nodeName));
  });
}

function workloadsAndPods(view: IndexedView, nodes: readonly Problem[], now: EpochMs): Problem[] {
  const troubles = workloadTroubles(view, now);
  const jobs = jobProblems(view, now);
  const told = new Set(jobs.map(({ object }) => refKey(object)));
  const groups = groupByOwner(view, ownTroubles(brokenPods(view, now), nodes)).filter(
    ({ owner }) => !told.has(refKey(owner))
  );
  const owners = groups.map((group) => ownerProblem(view, group, troubles.get(refKey(group.owner))?.trouble));
  for (const { owner } of groups) {
    told.add(refKey(owner));
  }
  const alone = [...troubles].filter(([key]) => !told.has(key)).map(([, { problem }]) => problem());
  return [...jobs, ...owners, ...alone];
}

function keys(problems: readonly Problem[]): Set<string> {
  const refs = problems.flatMap(({ object, explains, worst }): ObjectRef[] => [
    object,
    ...explains,
    ...(worst ? [worst] : []),
  ]);
  return new Set(refs.map(refKey));
}

function diagnoseIndexed(indexed: IndexedView, now: EpochMs): Problem[] {
  const nodes = nodeProblems(indexed, now);
  const workloads = workloadsAndPods(indexed, nodes, now);
  const explained = keys([...nodes, ...workloads]);
  const services = [...indexed.all('services')]
    .filter((service) => !explained.has(refKey(refOf('services', service))))
    .flatMap((service) => serviceProblem(indexed, service, now) ?? []);
  const known = [...nodes, ...workloads, ...services];
  return rank([...known, ...eventProblems(indexed, keys(known), now)]);
}

const done = new WeakMap<IndexedView, { now: EpochMs; problems: readonly Problem[] }>();

/**
 * Everything that is wrong in the cluster at `now` (epoch milliseconds), once each, told for the object that owns it, worst
 * first. A problem that another one explains is folded into that one (`explains`). Asked again about the same IndexedView
 * and moment, it answers from memory.
 */
export function diagnose(view: ClusterView, now: EpochMs): Problem[] {
  const indexed = indexView(view);
  let known = done.get(indexed);
  if (known?.now !== now) {
    known = { now, problems: diagnoseIndexed(indexed, now) };
    done.set(indexed, known);
  }
  return [...known.problems];
}
