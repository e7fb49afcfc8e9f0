/** How many times its own past a quantile must be to be called slow. */
const TIMES_PAST = 3;
/**
 * The lower quartile of the four hours before: what is slow stays slow for the rule for three hours, instead of becoming usual
 * at once. Half-hour steps keep the cost at eight evaluations.
 */
const PAST = '[4h:30m] offset 10m';

/** `p99` where it is far above what it was over the last hours; nothing for what has no past. `labels` name a series. */
export function slowerThanBefore(p99: string, labels: readonly string[]): string {
  return `(${p99} > on (${labels.join(', ')}) ${TIMES_PAST} * quantile_over_time(0.25, (${p99})${PAST}))`;
}

/** Requests a second below which a share or a quantile is made of single requests. */
export const FEW_REQUESTS = 0.2;
