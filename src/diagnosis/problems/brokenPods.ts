import { CAUSES, type CauseCode } from '../../contract/answers/problem';
import { resourceOfKind, WORKLOADS, type WorkloadResource } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { Pod, Workload } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { Finding } from '../causes/finding';
import { podFinding } from '../causes/podFinding';
import { isActive } from '../services/selectedPods';
import { eachOf, type Steps } from '../steps';
import type { IndexedView } from '../view/IndexedView';
import { controllerOf } from '../view/controllerOf';
import { ownerOf } from '../view/ownerOf';
import { podsOfOwner } from '../view/podsOfOwner';
import { refKey } from '../view/refOf';

export interface BrokenPod {
  pod: Pod;
  finding: Finding;
  owner: ObjectRef;
  /** Of all its containers but those that initialise it. */
  restarts: number;
  /** Restarted often enough that being ready at this moment means little. */
  isLooping: boolean;
}

const LOOPING = 3;

/** Broken pods of one owner; `main` have the cause that most of them share. */
export interface OwnerGroup {
  owner: ObjectRef;
  all: BrokenPod[];
  main: BrokenPod[];
  /** Broken by something else, most frequent cause first. */
  others: BrokenPod[][];
  /** Pods that should work: active ones and those that broke for good. */
  total: number;
}

/** A pod with what is told of it; its counts are read once, since groups of thousands are compared by them. */
export function brokenPod(pod: Pod, finding: Finding, owner: ObjectRef): BrokenPod {
  const counts = pod.containerStatuses.map(({ restartCount }) => restartCount);
  const restarts = counts.reduce((sum, count) => sum + count, 0);
  return { pod, finding, owner, restarts, isLooping: counts.some((count) => count >= LOOPING) };
}

/** Every pod that is broken now, with its reason. */
export function brokenPods(view: IndexedView, now: EpochMs): Steps<BrokenPod[]> {
  return eachOf(view.suspects(now), (pod) => {
    const finding = podFinding(view, pod, now);
    return finding ? brokenPod(pod, finding, ownerOf(view, pod)) : null;
  });
}

function isWorkloadResource(resource: string | undefined): resource is WorkloadResource {
  return resource !== undefined && (WORKLOADS as readonly string[]).includes(resource);
}

/** The kept workload a reference points at. */
export function workloadOf(view: IndexedView, ref: ObjectRef): Workload | undefined {
  const resource = resourceOfKind(ref.kind);
  return isWorkloadResource(resource) ? view.get(resource, ref.namespace, ref.name) : undefined;
}

function siblings(view: IndexedView, owner: ObjectRef, sample: Pod): readonly Pod[] {
  const workload = workloadOf(view, owner);
  if (workload) {
    return podsOfOwner(view, workload);
  }
  const controller = controllerOf(sample.meta);
  return controller ? view.podsManagedBy(controller.uid) : [sample];
}

function byCause(broken: readonly BrokenPod[]): BrokenPod[][] {
  const groups = new Map<CauseCode, BrokenPod[]>();
  for (const one of broken) {
    const code = one.finding.cause.code;
    const group = groups.get(code) ?? [];
    group.push(one);
    groups.set(code, group);
  }
  const precedence = (group: BrokenPod[]) => CAUSES.indexOf(group[0].finding.cause.code);
  return [...groups.values()].sort((a, b) => b.length - a.length || precedence(a) - precedence(b));
}

/** Groups broken pods by outermost owner. */
export function* groupByOwner(view: IndexedView, broken: readonly BrokenPod[]): Steps<OwnerGroup[]> {
  const groups = new Map<string, BrokenPod[]>();
  for (const one of broken) {
    yield;
    const key = refKey(one.owner);
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return yield* eachOf(groups.values(), (all) => {
    const owner = all[0].owner;
    const [main, ...others] = byCause(all);
    const active = siblings(view, owner, all[0].pod).filter(isActive).length;
    const gone = all.filter(({ pod }) => !isActive(pod)).length;
    return { owner, all, main, others, total: Math.max(active + gone, all.length) };
  });
}
