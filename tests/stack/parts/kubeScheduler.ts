import { answersOk, askSecurely } from './ask';
import { BOTH_MODES, type Part } from './Part';

export const kubeScheduler: Part = {
  name: 'kube-scheduler',
  tier: 'core',
  modes: BOTH_MODES,
  place: 'node',
  binaries: ['kube-scheduler'],
  after: ['kube-apiserver'],
  command: (context) => {
    const own = context.pki('scheduler.kubeconfig');
    return [
      context.binary('kube-scheduler'),
      ...['--kubeconfig', own, '--authentication-kubeconfig', own, '--authorization-kubeconfig', own],
      ...['--bind-address', '127.0.0.1', '--secure-port', String(context.inside.scheduler)],
      ...['--tls-cert-file', context.pki('serving.crt'), '--tls-private-key-file', context.pki('serving.key')],
      '--leader-elect=false',
    ];
  },
  ready: (context) => answersOk(askSecurely(context, 'scheduler', '/healthz')),
};
