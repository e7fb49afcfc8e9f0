import type { BrokenPod } from './brokenPods';

function restarts({ pod }: BrokenPod): number {
  return pod.containerStatuses.reduce((sum, status) => sum + status.restartCount, 0);
}

/** The pod to look at first: most restarts, then longest broken, then by name so that the choice is stable. */
export function worstOf(broken: readonly BrokenPod[]): BrokenPod {
  return [...broken].sort(
    (a, b) =>
      restarts(b) - restarts(a) ||
      (a.finding.since ?? Infinity) - (b.finding.since ?? Infinity) ||
      a.pod.meta.name.localeCompare(b.pod.meta.name)
  )[0];
}

/** Restarted often enough that being ready at this moment means little. */
export function isLooping({ pod }: BrokenPod): boolean {
  return pod.containerStatuses.some((status) => status.restartCount >= 3);
}
