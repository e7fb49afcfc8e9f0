import type { Problem, Severity } from '../../../contract/answers';
import { RESOURCES, type Resource } from '../../../contract/kinds';
import { freshnessOf } from '../../answers/freshnessOf';
import type { Moment } from '../../answers/Moments';
import { httpError } from '../HttpError';
import type { Handler } from './Handler';
import { requireKinds } from './requireKinds';
import { seenProblems } from './seen';

/** Every page load fetches this answer, so it stays small however much is wrong. */
const LARGEST_ANSWER = 20_000;
/** Room for counts and freshness around the problems. */
const ENVELOPE = 2_000;
const MOST = { text: 500, nodes: 10, hurts: 5, explains: 10 };

function shortened(problem: Problem): Problem {
  const { cause } = problem;
  const detail = cause.detail.length > MOST.text ? `${cause.detail.slice(0, MOST.text)}…` : cause.detail;
  return {
    ...problem,
    cause: { ...cause, detail },
    nodes: problem.nodes.slice(0, MOST.nodes),
    hurts: problem.hurts.slice(0, MOST.hurts),
    explains: problem.explains.slice(0, MOST.explains),
  };
}

function thatFit(problems: readonly Problem[], limit: number, room: number): Problem[] {
  const fitting: Problem[] = [];
  let left = room;
  for (const problem of problems.slice(0, limit)) {
    const short = shortened(problem);
    left -= Buffer.byteLength(JSON.stringify(short)) + 1;
    if (left < 0) {
      break;
    }
    fitting.push(short);
  }
  return fitting;
}

const NEEDED = ['pods', 'nodes'] as const;

/** No problems of kinds that diagnosis has not looked at yet is not the same as none. */
function requireDiagnosed({ known }: Moment, resources: readonly Resource[]): void {
  for (const resource of resources) {
    if (!known.has(resource)) {
      throw httpError('not-synced', 'The gateway is still looking for problems', `${resource} are listed just now`);
    }
  }
}

export const problems: Handler<'problems'> = async ({ moments }, { query, access }) => {
  const scope = await access.scope(RESOURCES, query.namespace);
  const moment = moments.current();
  requireKinds(moments.cache, NEEDED, moment.at);
  requireDiagnosed(moment, NEEDED);
  const inNamespace = seenProblems(scope, moment.problems).filter(
    ({ object }) => query.namespace === undefined || object.namespace === query.namespace
  );
  const counts: Record<Severity, number> = { critical: 0, warning: 0, info: 0 };
  for (const { severity } of inNamespace) {
    counts[severity]++;
  }
  const found = inNamespace.filter(({ severity }) => query.severity === undefined || severity === query.severity);
  const freshness = freshnessOf(moments.cache, RESOURCES, moment.at, access);
  const room = LARGEST_ANSWER - Math.max(ENVELOPE, Buffer.byteLength(JSON.stringify(freshness)) + 200);
  return { problems: thatFit(found, query.limit, room), total: found.length, counts, ...freshness };
};
