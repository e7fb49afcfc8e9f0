import { alertEntry } from '../../alertEntry';
import { podTroubles } from '../../promql/podTroubles';
import { waitingFor } from '../../promql/waiting';

/** Waiting reasons of the kubelet’s image manager (k8s.io/kubernetes pkg/kubelet/images/types.go). */
const REASONS =
  'ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull|ImageInspectError|RegistryUnavailable|SignatureValidationFailed';

export const imagesNotPulled = alertEntry(
  {
    id: 'images-not-pulled',
    title: 'Pods without their image',
    description: 'Pods with a container whose image cannot be had, by workload and container.',
    requires: [['containerWaitingReason'], ['initContainerWaitingReason']],
  },
  (options) =>
    podTroubles(
      {
        trouble: (seconds) => `(${waitingFor(REASONS, options)(seconds)})`,
        among: `(${waitingFor(REASONS, options)(0)})`,
        per: ['container'],
        codes: 'image',
        otherwise: 'the image cannot be pulled',
      },
      options
    )
);
