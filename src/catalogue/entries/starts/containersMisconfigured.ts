import { alertEntry } from '../../alertEntry';
import { podTroubles } from '../../promql/podTroubles';
import { waitingFor } from '../../promql/waiting';

/** Waiting reasons of the kubelet’s container start (k8s.io/kubernetes pkg/kubelet/kuberuntime). */
const REASONS =
  'CreateContainerConfigError|CreateContainerError|RunContainerError|PreCreateHookError|PreStartHookError';

export const containersMisconfigured = alertEntry(
  {
    id: 'containers-misconfigured',
    title: 'Pods whose container cannot be created',
    description:
      'Pods with a container that cannot be made from what its specification refers to, by workload and container.',
    requires: [['containerWaitingReason'], ['initContainerWaitingReason']],
  },
  (options) =>
    podTroubles(
      {
        trouble: (seconds) => `(${waitingFor(REASONS, options)(seconds)})`,
        among: `(${waitingFor(REASONS, options)(0)})`,
        per: ['container'],
        codes: 'config|crash',
        otherwise: 'the container cannot be created',
      },
      options
    )
);
