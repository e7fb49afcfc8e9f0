import type { BrokenPod } from './brokenPods';

/** The pod to look at first: most restarts, then longest broken, then by name so that the choice is stable. */
export function worstOf(broken: readonly BrokenPod[]): BrokenPod {
  let worst = broken[0];
  for (const one of broken) {
    if ((one.restarts - worst.restarts || worse(one, worst)) > 0) {
      worst = one;
    }
  }
  return worst;
}

function worse(a: BrokenPod, b: BrokenPod): number {
  const older = (b.finding.since ?? Infinity) - (a.finding.since ?? Infinity);
  return older || b.pod.meta.name.localeCompare(a.pod.meta.name);
}
