import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { CLAIM } from '../../promql/claims';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { objectsTold, unlessGateway, withWhy } from '../../promql/why';
import { POD } from '../../promql/workload';

export const claimsPending = alertEntry(
  {
    id: 'claims-pending',
    title: 'Volume claims that are not bound',
    description:
      'PersistentVolumeClaims that get no volume and of which the gateway says why; without a gateway those that no pod waits for in vain, as that pod has an alert of its own.',
    requires: [['claimPhase']],
  },
  (options) => {
    const pending = maxBy(CLAIM, `(${select('claimPhase', [is('phase', 'Pending')], options)} == 1)`);
    const unschedulable = maxBy(POD, select('podUnschedulable', [], options));
    const wanted = maxBy(CLAIM, `(${select('podClaim', [], options)} and ${on(POD)} ${unschedulable})`);
    return withWhy(pending, CLAIM, {
      told: objectsTold('PersistentVolumeClaim', 'claim-pending', CLAIM, options),
      silent: `${pending} ${unlessGateway(options)} unless ${on(CLAIM)} ${wanted}`,
      otherwise: 'no volume was found or made for it',
    });
  }
);
