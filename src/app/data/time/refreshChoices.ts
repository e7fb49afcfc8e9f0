/** Choices of the refresh control; the API server and Prometheus scrape no faster than the first. */
export const REFRESH_CHOICES: readonly string[] = ['5s', '10s', '30s', '1m', '5m', '15m', '1h'];
export const DEFAULT_REFRESH = '30s';
/** Stands in the URL for "do not refresh"; an absent parameter means the default. */
export const REFRESH_OFF = 'off';

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds between refreshes for the URL's `refresh`: null when off, the default for anything that is no choice. */
export function refreshMsOf(inUrl: string | null): number | null {
  if (inUrl === REFRESH_OFF) {
    return null;
  }
  const choice = inUrl !== null && REFRESH_CHOICES.includes(inUrl) ? inUrl : DEFAULT_REFRESH;
  return Number(choice.slice(0, -1)) * UNIT_MS[choice.slice(-1)]!;
}
