import type { RouteName } from '../../../contract/routes';
import type { Handler } from './Handler';
import { health } from './health';
import { nodes } from './nodes';
import { object } from './object';
import { pods } from './pods';
import { problems } from './problems';
import { summary } from './summary';

/** The handler of each route. */
export const HANDLERS: { readonly [N in RouteName]: Handler<N> } = {
  health,
  nodes,
  object,
  pods,
  problems,
  summary,
};
