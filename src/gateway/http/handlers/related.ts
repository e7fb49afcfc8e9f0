import { RESOURCES } from '../../../contract/kinds';
import { relationsOf, relatedTo } from '../../../diagnosis';
import { freshnessOf } from '../../answers/freshnessOf';
import type { Handler } from './Handler';
import { objectInPath, requireSeen } from './objectInPath';
import { seesRef } from './seen';

export const related: Handler<'related'> = async ({ moments }, { path, access }) => {
  const named = objectInPath(path);
  const everything = await access.scope(RESOURCES, named.namespace ?? undefined);
  const { moment, object, ref } = await requireSeen(moments, access, named);
  const relations = relationsOf(moment.view, named.resource, object).filter((one) => seesRef(everything, one.object));
  return {
    object: ref,
    related: relatedTo(moment.view, relations, moment.at),
    ...freshnessOf(moments.cache, RESOURCES, moment.at, access),
  };
};
