import { on } from './operators';
import { select, type QueryOptions } from './selector';

/** ` offset 30s`; nothing for now. */
export const ago = (seconds: number) => (seconds === 0 ? '' : ` offset ${seconds}s`);

/**
 * What each counter in `series` gained within the window (seconds) that ended `until` seconds ago, counters that did not move
 * left out. `increase` sees only a counter that rises; the first count is a series that is there now and was not before,
 * although its target was scraped then (else every old count would look new after an outage of Prometheus).
 */
export function gained(series: string, window: number, until: number, options: QueryOptions): string {
  const before = ago(until + window);
  const rising = `(increase(${series}[${window}s]${ago(until)}) > 0 and ${series})`;
  const scraped = `(${select('up', [], options)}${before} == 1)`;
  const newborn = `((${series}${ago(until)} unless ${series}${before}) and ${on(['cluster', 'job', 'instance'])} ${scraped})`;
  return `${rising} or ${newborn}`;
}
