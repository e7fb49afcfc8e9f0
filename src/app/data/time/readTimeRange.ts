import { dateMath, dateTime, rangeUtil, type DateTime, type TimeRange } from '@grafana/data';

const DEFAULT_FROM = 'now-1h';
const DEFAULT_TO = 'now';

/** One end as Grafana writes it: epoch milliseconds, an instant in ISO form, or a relative text such as `now-6h`. */
function readEnd(text: string | null, fallback: string): DateTime | string {
  if (text === null) {
    return fallback;
  }
  if (/^\d+$/.test(text)) {
    return dateTime(Number(text));
  }
  if (text.startsWith('now')) {
    return dateMath.isValid(text) ? text : fallback;
  }
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? fallback : dateTime(instant);
}

/** Time range of a page's query string; the last hour where it is absent, unreadable or ends before it begins. */
export function readTimeRange(from: string | null, to: string | null, timeZone: string): TimeRange {
  const raw = { from: readEnd(from, DEFAULT_FROM), to: readEnd(to, DEFAULT_TO) };
  const range = rangeUtil.convertRawToRange(raw, timeZone);
  return range.from.isBefore(range.to)
    ? range
    : rangeUtil.convertRawToRange({ from: DEFAULT_FROM, to: DEFAULT_TO }, timeZone);
}
