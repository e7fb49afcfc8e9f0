import { nodeDiskForecast as entry } from '../../entries/early/nodeDisks';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const nodeDiskForecast: AlertRule = {
  id: 'node-disk-forecast',
  title: 'A disk of a node will be full within a day',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0,
  bounds: null,
  for: '30m',
  keepFiringFor: '15m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node}: disk {device} is full in {value|duration}',
  impact: 'The kubelet evicts pods when the disk is nearly full and takes no new ones.',
  cause: 'At the rate of the last hours nothing of {device} is free in {value|duration}.',
  nextStep: 'See what grows: logs, images, or volumes of pods.',
  kubectl: 'kubectl debug node/{node} -it --image=busybox --profile=sysadmin -- df -h /host',
  runbook: {
    meaning:
      'More than 60 % of a disk is used, and both at the rate of the last hour and at that of the last six nothing would be free within a day.',
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
