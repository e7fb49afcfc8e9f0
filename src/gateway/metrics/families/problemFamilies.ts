import { METRIC_PREFIX } from '../../../contract/identity';
import type { Moment } from '../../answers/Moments';
import type { Family } from '../Family';
import { Tally } from '../Tally';

/** Problems told by owner; more are one series. A cluster with so many has one cause. */
const MOST_OWNERS = 5000;

/** Problems by severity and cause, which are short lists, and by the object that has them. */
export function problemFamilies(moment: Moment): Family[] {
  return [
    {
      name: `${METRIC_PREFIX}problems`,
      type: 'gauge',
      help: 'Problems there are now, as the Overview lists them.',
      labels: ['severity', 'cause'],
      rows: () => {
        const counts = new Tally(MOST_OWNERS);
        moment.problems.forEach(({ severity, cause }) => counts.add(1, severity, cause.code));
        return counts.rows();
      },
    },
    {
      name: `${METRIC_PREFIX}problem_affected`,
      type: 'gauge',
      help: 'Pods or endpoints that the problem breaks; 1 where counting makes no sense.',
      labels: ['namespace', 'owner_kind', 'owner', 'cause', 'severity'],
      rows: () => {
        const counts = new Tally(MOST_OWNERS);
        for (const { severity, cause, object, affected } of moment.problems) {
          counts.add(affected?.count ?? 1, object.namespace ?? '', object.kind, object.name, cause.code, severity);
        }
        return counts.rows();
      },
    },
  ];
}
