import { matches } from './matcher';
import { maxBy, on, withLabel } from './operators';
import { select, type QueryOptions } from './selector';
import { ownersAsWorkloads } from './suppressed';
import { WORKLOAD } from './workload';

/** An alert that changed its words would be sent twice: where there is a gateway, one without words waits for them this long. */
const WAIT_SECONDS = 45;
/** A gateway that starts anew says nothing for a while. */
const MEMORY = '5m';

/** The words of the gateway for the problem of each workload whose cause is one of `codes`, in the label `why`. */
function told(codes: string, options: QueryOptions): string {
  const info = `last_over_time(${select('problemInfo', [matches('cause', codes)], options)}[${MEMORY}])`;
  return `topk by (${WORKLOAD.join(', ')}) (1, ${ownersAsWorkloads(info, ['why'])})`;
}

/** What is known of a workload's trouble beside the figures. */
export interface Words {
  /** Causes of the gateway's diagnosis that may explain it: an RE2 pattern. */
  codes: string;
  /** What stands there when the gateway says nothing. */
  otherwise: string;
}

/**
 * `now`, about workloads, with the label `why`. The label does not change while the trouble lasts.
 * @param trouble the workloads in trouble so long ago; the value does not matter
 */
export function withWhy(now: string, trouble: (at: string) => string, words: Words, options: QueryOptions): string {
  const noGateway = `${trouble('')} unless on (cluster) ${select('gatewayBuild', [], options)}`;
  const untold = withLabel(maxBy(WORKLOAD, `${trouble(` offset ${WAIT_SECONDS}s`)} or ${noGateway}`), 'why', words.otherwise);
  const why = `(${told(words.codes, options)} or ${on(WORKLOAD)} ${untold}) * 0 + 1`;
  return `(${now}) * ${on(WORKLOAD)} group_left (why) (${why})`;
}
