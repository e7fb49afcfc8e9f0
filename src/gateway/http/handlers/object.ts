import type { Freshness, ObjectAnswer } from '../../../contract/answers';
import { RESOURCES } from '../../../contract/kinds';
import { describeObject } from '../../../diagnosis';
import type { Scope } from '../../access/Access';
import { freshnessOf } from '../../answers/freshnessOf';
import type { Handler } from './Handler';
import { notFound, objectInPath, requireSeen } from './objectInPath';
import { seenProblems, seesRef } from './seen';

type Described = Omit<ObjectAnswer, keyof Freshness>;

function seenPart(scope: Scope, described: Described): Described {
  const { facts, problems, hurts, related, events } = described;
  return {
    ...described,
    facts: facts.map((fact) => (fact.object && !seesRef(scope, fact.object) ? { ...fact, object: null } : fact)),
    problems: seenProblems(scope, problems),
    hurts: hurts.filter(({ object }) => seesRef(scope, object)),
    related: related.filter(({ object }) => seesRef(scope, object)),
    events: events.filter(
      ({ object }) => seesRef(scope, object) && scope.sees('events', object.namespace ?? 'default')
    ),
  };
}

export const object: Handler<'object'> = async ({ moments }, { path, access }) => {
  const named = objectInPath(path);
  const everything = await access.scope(RESOURCES, named.namespace ?? undefined);
  const { moment } = await requireSeen(moments, access, named);
  const { resource, namespace, name } = named;
  const described = describeObject(moment.view, resource, namespace, name, moment.at);
  if (!described) {
    throw notFound(named);
  }
  return { ...seenPart(everything, described), ...freshnessOf(moments.cache, RESOURCES, moment.at, access) };
};
