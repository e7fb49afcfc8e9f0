import { formattedValueToString, getValueFormat } from '@grafana/data';

function inUnit(unit: string, value: number, decimals?: number): string {
  return formattedValueToString(getValueFormat(unit)(value, decimals));
}

function coreDecimals(value: number): number {
  const size = Math.abs(value);
  return size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
}

/** CPU cores: `0.042 cores`, `12.3 cores`, `1 core`. */
export function formatCores(value: number): string {
  return value === 1 ? '1 core' : inUnit('suffix:cores', value, coreDecimals(value));
}

/** Bytes in binary units: `1.5 GiB`. */
export function formatBytes(value: number): string {
  return inUnit('bytes', value, value >= 100 * 2 ** 30 ? 0 : undefined);
}

/** A count as it is, with Grafana's grouping: `12 345`. */
export function formatCount(value: number): string {
  return inUnit('locale', value);
}

/** A ratio (0–1) in percent: `31%`, small ones with a digit more so that they are not taken for none. */
export function formatRatio(ratio: number): string {
  const percent = ratio * 100;
  const decimals = percent === 0 || percent >= 9.95 ? 0 : percent >= 0.1 ? 1 : 2;
  return inUnit('percentunit', ratio, decimals);
}

/** A share of a whole (0–1) beside its bar: `31%`, below one percent with a digit more so that it is not taken for none. */
export function formatShare(share: number): string {
  return share >= 0.00995 ? `${Math.round(share * 100)}%` : formatRatio(share);
}

/** Seconds: `42 ms`. */
export function formatSeconds(value: number): string {
  return inUnit('s', value, undefined);
}

/** Requests per second: `12.3 req/s`. */
export function formatRate(value: number): string {
  return inUnit('reqps', value, value >= 100 ? 0 : value >= 1 ? 1 : 2);
}
