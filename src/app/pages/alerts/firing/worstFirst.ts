import type { FiringAlert } from './FiringAlert';

const SEVERITIES = ['critical', 'warning', 'info'];

function rank({ severity, state }: FiringAlert): number {
  const known = SEVERITIES.indexOf(severity ?? '');
  return (state === 'firing' ? 0 : 10) + (known === -1 ? SEVERITIES.length : known);
}

/** Firing before pending, worse before milder, newer before older. */
export function worstFirst(alerts: readonly FiringAlert[]): FiringAlert[] {
  return [...alerts].sort(
    (a, b) => rank(a) - rank(b) || (b.since ?? 0) - (a.since ?? 0) || a.title.localeCompare(b.title)
  );
}
