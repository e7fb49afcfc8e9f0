import { nodeDiskUsed } from '../../entries/early/nodeDisks';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const nodeDiskNearlyFull: AlertRule = {
  id: 'node-disk-nearly-full',
  title: 'A disk of a node is nearly full',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: nodeDiskUsed,
  above: 0.88,
  bounds: { min: 0.7, max: 0.98 },
  for: '10m',
  keepFiringFor: '3m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node}: disk {device} is {value|percent} full',
  impact: 'The kubelet evicts pods from 90 % on and takes no new ones.',
  cause: '{value|percent} of {device} is used, above {threshold|percent}.',
  nextStep: 'See what takes the space: images, logs, or volumes of pods.',
  kubectl: 'kubectl debug node/{node} -it --image=busybox --profile=sysadmin -- df -h /host',
  runbook: {
    meaning:
      'For ten minutes more than 88 % of a disk of a node was used, more than the kubelet’s clean-up of images leaves.',
    impact:
      'From 90 % on the kubelet evicts pods and takes no new ones (`nodefs.available<10%`, `imagefs.available<15%`). A full disk stops logging, image pulls and everything that writes.',
    check: [
      'What is full: `kubectl debug node/<node> -it --image=busybox --profile=sysadmin -- df -h /host`.',
      'Images: `crictl images` on the node; the kubelet throws unused ones away from 85 % on.',
      'Logs and emptyDir volumes: `du -x -d 3 /host/var/log /host/var/lib/kubelet/pods | sort -n | tail`.',
    ],
    fix: [
      '**Container logs**: lower `containerLogMaxSize`, or silence the container that writes them.',
      '**emptyDir volumes**: give them a `sizeLimit`, and containers a limit of `ephemeral-storage`.',
      '**Images**: `crictl rmi --prune`, and a lower `imageGCHighThresholdPercent`.',
      '**Something outside Kubernetes**: move it off the disk, or make the disk larger.',
    ],
  },
};
