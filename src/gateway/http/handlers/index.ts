import type { RouteNamed } from '../../../contract/routes';
import { capabilities } from './capabilities';
import { events } from './events';
import type { Handler, Sources } from './Handler';
import { health } from './health';
import { logs } from './logs';
import { nodes } from './nodes';
import { object } from './object';
import { objects } from './objects';
import { pods } from './pods';
import { problems } from './problems';
import { related } from './related';
import { servicePath } from './servicePath';
import { summary } from './summary';
import { topNodes } from './topNodes';
import { topPods } from './topPods';
import { yaml } from './yaml';

/** The handler of each route that gives one answer. */
export const HANDLERS: { readonly [N in RouteNamed<'json'>]: Handler<N, keyof Sources> } = {
  capabilities,
  events,
  health,
  logs,
  nodes,
  object,
  objects,
  pods,
  problems,
  related,
  servicePath,
  summary,
  topNodes,
  topPods,
  yaml,
};
