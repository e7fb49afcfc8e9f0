import type { Severity } from '../../../contract/answers';
import { formatCount } from '../../components/figure/format';

const NOUNS: Record<Severity, [one: string, many: string]> = {
  critical: ['critical', 'critical'],
  warning: ['warning', 'warnings'],
  info: ['info', 'info'],
};

/** `2 critical · 1 warning`; `No problems`. */
export function countsInWords(counts: Record<Severity, number>): string {
  const parts = (['critical', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${formatCount(counts[severity])} ${NOUNS[severity][counts[severity] === 1 ? 0 : 1]}`);
  return parts.length === 0 ? 'No problems' : parts.join(' · ');
}
