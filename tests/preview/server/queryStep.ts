/** Prometheus refuses more points per series than this. */
const MAX_POINTS = 11_000;

/** Distance between points and the range on its grid, all in milliseconds; the grid keeps refreshes comparable. */
export function stepOf(fromMs: number, toMs: number, intervalMs: number, minStepMs: number) {
  const step = Math.max(intervalMs, minStepMs, Math.ceil((toMs - fromMs) / MAX_POINTS / 1000) * 1000);
  const onGrid = (at: number) => Math.floor(at / step) * step;
  return { step, aligned: { from: onGrid(fromMs), to: onGrid(toMs) } };
}

/** Fills Grafana's variables for durations. `$__rate_interval` is documented as max(step + scrape, 4 × scrape). */
export function expandMacros(expr: string, step: number, rangeMs: number, scrapeMs: number): string {
  const values: Record<string, string> = {
    __rate_interval: `${Math.max(step + scrapeMs, 4 * scrapeMs) / 1000}s`,
    __interval_ms: String(step),
    __interval: `${step / 1000}s`,
    __range_ms: String(rangeMs),
    __range_s: String(Math.round(rangeMs / 1000)),
    __range: `${Math.round(rangeMs / 1000)}s`,
  };
  return expr.replace(
    /\$(?:{(\w+)}|(\w+))/g,
    (all, braced?: string, bare?: string) => values[braced ?? bare ?? ''] ?? all
  );
}
