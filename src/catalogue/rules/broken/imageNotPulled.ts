import { imagesNotPulled } from '../../entries/starts/imagesNotPulled';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const imageNotPulled: AlertRule = {
  id: 'image-not-pulled',
  title: 'An image cannot be pulled',
  group: BROKEN,
  severity: 'warning',
  profile: 'quiet',
  entry: imagesNotPulled,
  above: 0,
  bounds: null,
  for: '15s',
  keepFiringFor: '2m',
  subject: { kind: '{workload_kind}', namespace: '{namespace}', name: '{workload}' },
  summary: '{workload} ({namespace}): the image of container {container} cannot be pulled',
  impact: 'New pods do not start; older ones, if any, go on.',
  cause: '{why}; {value|count} pod(s) wait.',
  nextStep: 'Check the name and tag, then whether the node may read from the registry.',
  kubectl: 'kubectl -n {namespace} get events --field-selector reason=Failed --sort-by=.lastTimestamp',
  runbook: {
    meaning:
      'The kubelet cannot get the image of a container: ErrImagePull, ImagePullBackOff and their relatives, of containers and init containers.',
    impact:
      'The pod does not start. In a rollout the old pods go on; after a node’s loss or with the Recreate strategy nothing runs.',
    check: [
      'The registry’s answer: `kubectl -n <namespace> describe pod <pod>`, the last events.',
      'Whether the image exists: ask the registry for the tag.',
      'Whether a pull secret is named: `kubectl -n <namespace> get pod <pod> -o jsonpath="{.spec.imagePullSecrets}"`.',
    ],
    fix: [
      '**not found**: the tag was never pushed, or is misspelt. Push it, or correct the workload.',
      '**unauthorized, denied**: add or renew the pull secret.',
      '**timeout, no such host**: the node does not reach the registry; look at its network, proxy and DNS.',
      '**too many requests**: the registry limits anonymous pulls; sign in or use a mirror.',
      '**InvalidImageName**: the reference itself is wrong.',
    ],
  },
};
