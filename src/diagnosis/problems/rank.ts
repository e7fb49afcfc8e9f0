import type { Problem, Severity } from '../../contract/answers';
import { sorted, type Steps } from '../steps';

const WEIGHT: Record<Severity, number> = { critical: 0, warning: 1, info: 2 };

function down(problem: Problem): number {
  return problem.hurts.filter(({ ready }) => ready === 0).length;
}

/** Worst first: severity, Services with no ready endpoint, Services hurt, then newest; by id where all is equal. */
export function rank(problems: readonly Problem[]): Steps<Problem[]> {
  return sorted(
    problems,
    (a, b) =>
      WEIGHT[a.severity] - WEIGHT[b.severity] ||
      down(b) - down(a) ||
      b.hurts.length - a.hurts.length ||
      (b.since ?? 0) - (a.since ?? 0) ||
      a.id.localeCompare(b.id)
  );
}
