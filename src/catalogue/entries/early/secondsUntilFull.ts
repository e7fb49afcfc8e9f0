const HORIZON_SECONDS = 86_400;

interface Space {
  /** Selectors of what is free and of all there is, with the same labels. */
  free: string;
  total: string;
  /** Used share below which nothing is said. */
  fromShare: number;
}

/**
 * Seconds until nothing is free, where that is less than a day both at the rate of the last six hours and at that of the last
 * one, and less is free than at any time of the hour before the last 15 minutes: neither a copy that is made once nor space
 * that is freed every now and then counts. It takes an hour of history.
 */
export function secondsUntilFull({ free, total, fromShare }: Space): string {
  const at = (window: string) => `(${free} / (deriv(${free}[${window}]) * -1 > 0) < ${HORIZON_SECONDS})`;
  const used = `(1 - ${free} / ${total} > ${fromShare})`;
  const falling = `${free} < min_over_time(${free}[1h] offset 15m)`;
  return `clamp_min(${at('6h')} and ${at('1h')} and ${used} and ${falling} and ${free} offset 1h, 1)`;
}
