import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { CLAIM } from '../../promql/claims';
import { maxBy } from '../../promql/operators';
import { select } from '../../promql/selector';

export const claimsLost = alertEntry(
  {
    id: 'claims-lost',
    title: 'Volume claims whose volume is gone',
    description: 'PersistentVolumeClaims in phase Lost: the volume they were bound to no longer exists.',
    requires: [['claimPhase']],
  },
  (options) => maxBy(CLAIM, `(${select('claimPhase', [is('phase', 'Lost')], options)} == 1)`)
);
