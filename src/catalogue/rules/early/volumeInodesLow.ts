import { volumeInodesUsed } from '../../entries/early/volumes';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const volumeInodesLow: AlertRule = {
  id: 'volume-inodes-low',
  title: 'A volume can hold few more files',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: volumeInodesUsed,
  above: 0.9,
  bounds: { min: 0.7, max: 0.98 },
  for: '5m',
  keepFiringFor: '3m',
  subject: { kind: 'PersistentVolumeClaim', namespace: '{namespace}', name: '{persistentvolumeclaim}' },
  summary: 'Volume {persistentvolumeclaim} ({namespace}) can hold few more files: {value|percent} of its inodes used',
  impact: 'When no inode is left no file can be made, however much space there is.',
  cause: '{value|percent} of the inodes are used, above {threshold|percent}.',
  nextStep: 'Look for a directory with very many small files.',
  kubectl: 'kubectl -n {namespace} describe pvc {persistentvolumeclaim}',
  runbook: {
    meaning:
      'A file system has a fixed number of inodes, one for each file. For five minutes more than nine tenths of those of a persistent volume were in use.',
    impact: 'Without inodes every new file fails with “no space left on device” while `df` shows free space.',
    check: [
      'How many are left: `kubectl -n <namespace> exec <pod> -- df -i <mount path>`.',
      'Where they are: `kubectl -n <namespace> exec <pod> -- sh -c "find <mount path> -xdev | cut -d/ -f1-5 | sort | uniq -c | sort -n | tail"`.',
    ],
    fix: [
      '**Caches and sessions**: delete old ones, and let the program expire them.',
      '**Make it larger**: most file systems get more inodes with more space.',
      '**For good**: a volume made with more inodes, or XFS, which makes them as needed.',
    ],
  },
};
