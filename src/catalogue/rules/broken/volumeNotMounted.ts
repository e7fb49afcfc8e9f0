import { volumesNotMounted } from '../../entries/starts/volumesNotMounted';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const volumeNotMounted: AlertRule = {
  id: 'volume-not-mounted',
  title: 'A volume cannot be mounted',
  group: BROKEN,
  severity: 'warning',
  profile: 'quiet',
  entry: volumesNotMounted,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): a volume cannot be mounted',
  impact: 'The pods do not start until the volume is there.',
  cause: '{why}; {value|count} pod(s) wait for more than 2 minutes.',
  nextStep: 'See which volume it is and whether another node still holds it.',
  kubectl: 'kubectl -n {namespace} get events --field-selector reason=FailedMount --sort-by=.lastTimestamp',
  runbook: {
    meaning:
      'A node took the pod, but two minutes later its containers are still not created, and events say that a volume cannot be attached or mounted.',
    impact: 'The pod does not start; a StatefulSet waits with it.',
    check: [
      'The storage’s answer: `kubectl -n <namespace> describe pod <pod>`, events FailedMount and FailedAttachVolume.',
      'Who holds the volume: `kubectl get volumeattachments`.',
      'Whether what a volume is made of exists: `kubectl -n <namespace> get configmaps,secrets,persistentvolumeclaims`.',
    ],
    fix: [
      '**Multi-Attach error**: the volume is still attached to another node. Once that node is surely gone, delete its VolumeAttachment or the node.',
      '**configmap or secret not found**: create it.',
      '**timed out waiting for the condition**: look at the log of the CSI driver’s pod on that node.',
      '**permission denied, wrong fs type**: correct the volume’s options.',
    ],
  },
};
