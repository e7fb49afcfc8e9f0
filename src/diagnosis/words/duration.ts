import { count } from './count';

/** A length of time in words, in its largest whole unit: `40 seconds`, `5 minutes`, `2 days`; `an unknown time` for what is no length. */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) {
    return 'an unknown time';
  }
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 120) {
    return count(seconds, 'second');
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) {
    return count(minutes, 'minute');
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day');
}
