import { toldKind } from '../../answers/freshnessOf';
import type { Handler } from './Handler';

export const health: Handler<'health', 'health'> = async (sources, { access }) => {
  const answer = sources.health();
  return { ...answer, kinds: answer.kinds.map((kind) => toldKind(kind, access)) };
};
