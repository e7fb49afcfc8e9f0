import { ask, answersOk } from './ask';
import type { Part } from './Part';

/** An empty image registry, reached as registry.example from inside the node. */
export const registry: Part = {
  name: 'registry',
  tier: 'rest',
  modes: ['node'],
  place: 'node',
  binaries: ['registry'],
  after: ['relay'],
  command: (context) => [context.binary('registry'), `127.0.0.1:${context.inside.registry}`],
  ready: (context) => answersOk(ask(context, 'registry', '/v2/')),
};
