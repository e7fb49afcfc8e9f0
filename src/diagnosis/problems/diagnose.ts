import type { Problem } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import { type Resource, WORKLOADS } from '../../contract/kinds';
import type { ObjectOf } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { controllerOf } from '../view/controllerOf';
import { indexView, type IndexedView } from '../view/IndexedView';
import { eachOf, finish, type Steps } from '../steps';
import { refKey, refOf } from '../view/refOf';
import { autoscalerProblem } from './autoscalerProblem';
import { budgetProblem } from './budgetProblem';
import { type BrokenPod, brokenPods, groupByOwner } from './brokenPods';
import { claimProblem } from './claimProblem';
import { cronJobProblem } from './cronJobProblem';
import { eventProblems } from './eventProblems';
import { ingressProblem } from './ingressProblem';
import { jobProblem } from './jobProblem';
import { nodeProblem } from './nodeProblem';
import { ownerProblem } from './ownerProblem';
import { quotaProblem } from './quotaProblem';
import { rank } from './rank';
import { serviceProblem } from './serviceProblem';
import { volumeProblems } from './volumeProblem';
import { workloadProblem } from './workloadProblem';
import { type WorkloadTrouble, workloadTrouble } from './workloadTrouble';

/** The problem of each object of a kind, where it has one. */
function each<R extends Resource>(
  view: IndexedView,
  resource: R,
  problemFor: (object: ObjectOf[R]) => Problem | null
): Steps<Problem[]> {
  return eachOf(view.all(resource), problemFor);
}

/** Troubles of workloads nobody else manages, by object; Jobs that failed have a problem of their own. */
function* workloadTroubles(
  view: IndexedView,
  now: EpochMs
): Steps<Map<string, { trouble: WorkloadTrouble; problem: () => Problem }>> {
  const found = new Map<string, { trouble: WorkloadTrouble; problem: () => Problem }>();
  for (const resource of WORKLOADS) {
    for (const workload of view.all(resource)) {
      const trouble = controllerOf(workload.meta) ? null : workloadTrouble(view, workload, now);
      if (trouble) {
        const problem = () => workloadProblem(view, workload, trouble);
        found.set(refKey(refOf(resource, workload)), { trouble, problem });
      }
      yield;
    }
  }
  return found;
}

/** Pods that went down with their node are told by the node's problem. */
function ownTroubles(broken: readonly BrokenPod[], nodes: readonly Problem[]): BrokenPod[] {
  const pressed = new Set(nodes.filter(({ cause }) => cause.code === 'node-pressure').map(({ object }) => object.name));
  return broken.filter(({ pod, finding }) => {
    const { code } = finding.cause;
    return code !== 'node-lost' && !(code === 'evicted' && pod.nodeName !== null && pressed.has(pod.nodeName));
  });
}

function* workloadsAndPods(
  view: IndexedView,
  nodes: readonly Problem[],
  broken: readonly BrokenPod[],
  now: EpochMs
): Steps<Problem[]> {
  const troubles = yield* workloadTroubles(view, now);
  const jobs = yield* each(view, 'jobs', (job) => jobProblem(view, job, now));
  const told = new Set(jobs.map(({ object }) => refKey(object)));
  const groups = (yield* groupByOwner(view, ownTroubles(broken, nodes))).filter(
    ({ owner }) => !told.has(refKey(owner))
  );
  const owners = yield* eachOf(groups, (group) =>
    ownerProblem(view, group, troubles.get(refKey(group.owner))?.trouble)
  );
  for (const { owner } of groups) {
    told.add(refKey(owner));
  }
  const alone = yield* eachOf(troubles, ([key, { problem }]) => (told.has(key) ? null : problem()));
  return [...jobs, ...owners, ...alone];
}

function* keys(problems: readonly Problem[]): Steps<Set<string>> {
  const found = new Set<string>();
  for (const { object, explains, worst } of problems) {
    [object, ...explains, ...(worst ? [worst] : [])].forEach((ref) => found.add(refKey(ref)));
    yield;
  }
  return found;
}

/** Volumes, traffic, autoscaling, schedules and limits: each kind by itself, what workloads already tell left out. */
function* others(view: IndexedView, told: ReadonlySet<string>, now: EpochMs): Steps<Problem[]> {
  const found = [
    ...(yield* each(view, 'persistentvolumeclaims', (claim) => claimProblem(view, claim, now))),
    ...volumeProblems(view, now),
    ...(yield* each(view, 'horizontalpodautoscalers', (autoscaler) => autoscalerProblem(autoscaler, now))),
    ...(yield* each(view, 'cronjobs', (cronJob) => cronJobProblem(view, cronJob, now))),
    ...(yield* each(view, 'resourcequotas', quotaProblem)),
    ...(yield* each(view, 'poddisruptionbudgets', (budget) => budgetProblem(budget, now))),
  ];
  const ingresses = yield* each(view, 'ingresses', (ingress) => ingressProblem(view, ingress, now));
  return [...found.filter(({ object }) => !told.has(refKey(object))), ...ingresses];
}

function* diagnoseIndexed(indexed: IndexedView, now: EpochMs): Steps<Diagnosis> {
  const nodes = yield* each(indexed, 'nodes', (node) => nodeProblem(indexed, node, now));
  const broken = yield* brokenPods(indexed, now);
  const workloads = yield* workloadsAndPods(indexed, nodes, broken, now);
  const explained = yield* keys([...nodes, ...workloads]);
  const services = yield* each(indexed, 'services', (service) =>
    explained.has(refKey(refOf('services', service))) ? null : serviceProblem(indexed, service, now)
  );
  const known = [...nodes, ...workloads, ...services, ...(yield* others(indexed, explained, now))];
  const events = yield* eventProblems(indexed, yield* keys(known), now);
  return { now, problems: yield* rank([...known, ...events]), broken };
}

/** What was found at one moment: the problems, and each broken pod with its own cause. */
export interface Diagnosis {
  now: EpochMs;
  problems: readonly Problem[];
  broken: readonly BrokenPod[];
}

const done = new WeakMap<IndexedView, Diagnosis>();

/** As `diagnose`, in pieces, for who must not be kept from other work. Once finished `diagnose` answers from it. */
export function* diagnoseInSteps(indexed: IndexedView, now: EpochMs): Steps<Diagnosis> {
  const diagnosis = yield* diagnoseIndexed(indexed, now);
  done.set(indexed, diagnosis);
  return diagnosis;
}

/**
 * Everything that is wrong in the cluster at `now` (epoch milliseconds), once each, told for the object that owns it, worst
 * first. A problem that another one explains is folded into that one (`explains`). Asked again about the same IndexedView
 * and moment, it answers from memory.
 */
export function diagnose(view: ClusterView, now: EpochMs): Problem[] {
  const indexed = indexView(view);
  const known = done.get(indexed);
  return [...(known?.now === now ? known : finish(diagnoseInSteps(indexed, now))).problems];
}
