import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { select } from '../../promql/selector';

export const volumesFailed = alertEntry(
  {
    id: 'volumes-failed',
    title: 'Volumes that failed',
    description: 'PersistentVolumes in phase Failed: they could not be deleted or recycled.',
    requires: [['volumePhase']],
  },
  (options) =>
    maxBy(['cluster', 'persistentvolume'], `(${select('volumePhase', [is('phase', 'Failed')], options)} == 1)`)
);
