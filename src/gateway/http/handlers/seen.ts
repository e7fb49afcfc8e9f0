import type { Problem } from '../../../contract/answers';
import { resourceOfKind } from '../../../contract/kinds';
import type { ObjectRef } from '../../../contract/objectRef';
import type { Scope } from '../../access/Access';

/** May the caller see this object? Of a kind that is not kept nothing but the name is known, and that stands in the object that names it. */
export function seesRef(scope: Scope, ref: ObjectRef): boolean {
  const resource = resourceOfKind(ref.kind);
  return resource === undefined || scope.sees(resource, ref.namespace);
}

/** A problem without what the caller may not see; null when that is the problem's own object. */
export function seenProblem(scope: Scope, problem: Problem): Problem | null {
  if (!seesRef(scope, problem.object)) {
    return null;
  }
  const { worst, nodes, hurts, explains } = problem;
  return {
    ...problem,
    worst: worst && seesRef(scope, worst) ? worst : null,
    nodes: scope.sees('nodes', null) ? nodes : [],
    hurts: hurts.filter(({ object }) => seesRef(scope, object)),
    explains: explains.filter((object) => seesRef(scope, object)),
  };
}

/** The problems of which the caller may know, in their order. */
export function seenProblems(scope: Scope, problems: readonly Problem[]): Problem[] {
  return problems.flatMap((problem) => seenProblem(scope, problem) ?? []);
}
