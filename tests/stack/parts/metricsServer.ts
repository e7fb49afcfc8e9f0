import fs from 'node:fs';
import path from 'node:path';
import { until } from '../system/wait';
import { answersOk, askSecurely } from './ask';
import { applyText } from './kubectl';
import { BOTH_MODES, type Part } from './Part';

const MANIFEST = { node: 'metrics-server.yaml', kwok: 'metrics-server-outside.yaml' };

export const metricsServer: Part = {
  name: 'metrics-server',
  tier: 'rest',
  modes: BOTH_MODES,
  place: 'node',
  binaries: ['metrics-server'],
  after: ['kubelet', 'kwok'],
  command: (context) => {
    const own = context.pki('admin.kubeconfig');
    return [
      context.binary('metrics-server'),
      ...['--kubeconfig', own, '--authentication-kubeconfig', own, '--authorization-kubeconfig', own],
      ...[
        '--secure-port',
        String(context.inside.metricsServer),
        '--metric-resolution',
        '10s',
        '--kubelet-request-timeout',
        '5s',
      ],
      ...['--tls-cert-file', context.pki('serving.crt'), '--tls-private-key-file', context.pki('serving.key')],
      ...['--kubelet-certificate-authority', context.pki('ca.crt')],
      ...['--kubelet-client-certificate', context.pki('apiserver-kubelet.crt')],
      ...['--kubelet-client-key', context.pki('apiserver-kubelet.key')],
      ...['--kubelet-preferred-address-types', 'InternalIP', '--kubelet-use-node-status-port'],
    ];
  },
  // Its own readiness waits for two rounds of figures; that it answers is enough to be registered.
  ready: (context) => answersOk(askSecurely(context, 'metricsServer', '/livez')),
  afterwards: async (context) => {
    const manifest = fs.readFileSync(path.join(__dirname, '../manifests', MANIFEST[context.mode]), 'utf8');
    await applyText(
      context,
      manifest.replaceAll('NODE_IP', context.ip).replaceAll('PORT', String(context.inside.metricsServer))
    );
    if (context.mode === 'node' || context.settings.kwokNodes > 0) {
      const list = '/apis/metrics.k8s.io/v1beta1/nodes';
      await until('figures from metrics-server', async () => {
        const answer = await askSecurely(context, 'apiserver', list);
        return answer.status === 200 && answer.text.includes('"usage"');
      });
    }
  },
};
