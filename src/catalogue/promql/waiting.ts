import { matches } from './matcher';
import { select, type QueryOptions } from './selector';
import { ago } from './gained';
import { type Trouble } from './why';

/** Containers and init containers that wait for one of these reasons (an RE2 pattern). */
export function waitingFor(reasons: string, options: QueryOptions): Trouble {
  const matchers = [matches('reason', reasons)];
  return (seconds) =>
    (['containerWaitingReason', 'initContainerWaitingReason'] as const)
      .map((metric) => `${select(metric, matchers, options)}${ago(seconds)}`)
      .join(' or ');
}
