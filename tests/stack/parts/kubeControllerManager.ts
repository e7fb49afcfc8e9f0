import { answersOk, askSecurely } from './ask';
import { BOTH_MODES, type Part } from './Part';

export const kubeControllerManager: Part = {
  name: 'kube-controller-manager',
  tier: 'core',
  modes: BOTH_MODES,
  place: 'node',
  binaries: ['kube-controller-manager'],
  after: ['kube-apiserver'],
  command: (context) => {
    const own = context.pki('controller-manager.kubeconfig');
    return [
      context.binary('kube-controller-manager'),
      ...['--kubeconfig', own, '--authentication-kubeconfig', own, '--authorization-kubeconfig', own],
      ...['--bind-address', '127.0.0.1', '--secure-port', String(context.inside.controllerManager)],
      ...['--tls-cert-file', context.pki('serving.crt'), '--tls-private-key-file', context.pki('serving.key')],
      ...['--leader-elect=false', '--use-service-account-credentials'],
      ...['--service-account-private-key-file', context.pki('sa.key'), '--root-ca-file', context.pki('ca.crt')],
      ...['--cluster-signing-cert-file', context.pki('ca.crt'), '--cluster-signing-key-file', context.pki('ca.key')],
      ...['--node-monitor-grace-period', `${context.nodeGraceSeconds}s`],
      ...[
        '--horizontal-pod-autoscaler-sync-period',
        '10s',
        '--horizontal-pod-autoscaler-initial-readiness-delay',
        '5s',
      ],
      ...['--horizontal-pod-autoscaler-cpu-initialization-period', '30s'],
      '--concurrent-deployment-syncs=10',
    ];
  },
  ready: (context) => answersOk(askSecurely(context, 'controllerManager', '/healthz')),
};
