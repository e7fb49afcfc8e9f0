import type { RouteNamed } from '../../../contract/routes';
import type { StreamHandler } from '../streams/StreamHandler';
import { changes } from './changes';
import type { Sources } from './Handler';
import { logsFollow } from './logsFollow';

/** The handler of each route that is a stream. */
export const STREAMS: { readonly [N in RouteNamed<'stream'>]: StreamHandler<N, keyof Sources> } = {
  changes,
  logsFollow,
};
