import { METRIC_PREFIX } from '../../../contract/identity';
import type { Moment } from '../../answers/Moments';
import type { Family, Sample } from '../Family';

/** Problems by severity and cause: both are short lists, so the number of series is bounded. */
export function problemFamilies(moment: Moment): Family[] {
  const samples = (): Sample[] => {
    const counts = new Map<string, number>();
    for (const { severity, cause } of moment.problems) {
      const key = `${severity} ${cause.code}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].map(([key, count]) => {
      const [severity = '', cause = ''] = key.split(' ');
      return [{ severity, cause }, count] as const;
    });
  };
  return [
    {
      name: `${METRIC_PREFIX}problems`,
      type: 'gauge',
      help: 'Problems there are now, as the Overview lists them.',
      samples,
    },
  ];
}
