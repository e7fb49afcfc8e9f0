import { nodeInodesUsed } from '../../entries/early/nodeDisks';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const nodeInodesLow: AlertRule = {
  id: 'node-inodes-low',
  title: 'A disk of a node can hold few more files',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: nodeInodesUsed,
  above: 0.9,
  bounds: { min: 0.7, max: 0.98 },
  for: '10m',
  keepFiringFor: '3m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node}: disk {device} can hold few more files, {value|percent} of its inodes used',
  impact: 'When no inode is left nothing new can be written, however much space there is.',
  cause: '{value|percent} of the inodes of {device} are used, above {threshold|percent}.',
  nextStep: 'Look for a directory with millions of small files.',
  kubectl: 'kubectl debug node/{node} -it --image=busybox --profile=sysadmin -- df -i /host',
  runbook: {
    meaning:
      'A file system has a fixed number of inodes, one for each file. For ten minutes more than nine tenths of them were in use on a disk of a node.',
    impact:
      'The kubelet evicts pods at 95 % (`nodefs.inodesFree<5%`). Without inodes every write of a new file fails with “no space left on device”.',
    check: [
      'How many are left: `df -i` on the node.',
      'Where they are: `find /host/var -xdev -printf "%h\\n" | sort | uniq -c | sort -n | tail`, from a debug pod.',
    ],
    fix: [
      '**Images with many files**: `crictl rmi --prune`.',
      '**A program that leaves files behind** (sessions, caches): clean up, and let it expire them.',
      '**For good**: a file system made with more inodes, or XFS, which makes them as needed.',
    ],
  },
};
