import type { Cause, Impact, Problem, Severity } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';
import type { EpochMs } from '../../contract/time';
import { adviceFor } from './advice';

/** The parts of a problem; what is left out is empty. */
export interface ProblemParts {
  severity: Severity;
  object: ObjectRef;
  title: string;
  cause: Cause;
  since: EpochMs | null;
  affected?: Problem['affected'];
  worst?: ObjectRef | null;
  restarted?: boolean;
  nodes?: readonly string[];
  hurts?: Impact[];
  explains?: ObjectRef[];
  /** Whom to ask about with kubectl, when not the object or the worst pod. */
  adviseOn?: ObjectRef;
}

/** Id of the problem of an object with a cause; the same as long as the problem lasts. */
function problemId({ cause, object }: ProblemParts): string {
  return `${cause.code}/${object.kind}/${object.namespace ?? '-'}/${object.name}`;
}

/** Completes a problem with its id and advice. */
export function problemOf(parts: ProblemParts): Problem {
  const { severity, object, title, cause, since, worst = null, hurts = [], explains = [] } = parts;
  const advice = adviceFor({ cause, object: parts.adviseOn ?? object, worst, restarted: parts.restarted ?? false });
  return {
    id: problemId(parts),
    severity,
    object,
    title,
    cause,
    since,
    affected: parts.affected ?? null,
    worst,
    nodes: [...(parts.nodes ?? [])].sort(),
    hurts,
    ...advice,
    explains,
  };
}
