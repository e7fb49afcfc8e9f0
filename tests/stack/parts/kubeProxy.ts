import fs from 'node:fs';
import { stringify } from 'yaml';
import { NODE_NAME } from '../instance/Context';
import { answersOk, ask } from './ask';
import type { Part } from './Part';

export const kubeProxy: Part = {
  name: 'kube-proxy',
  tier: 'rest',
  modes: ['node'],
  place: 'node',
  binaries: ['kube-proxy'],
  after: ['kubelet'],
  before: (context) =>
    fs.writeFileSync(
      context.file('etc', 'kube-proxy.yaml'),
      stringify({
        apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
        kind: 'KubeProxyConfiguration',
        clientConnection: { kubeconfig: context.pki('proxy.kubeconfig') },
        mode: 'nftables',
        clusterCIDR: '10.88.0.0/24',
        // Zero leaves the kernel's connection table, which is the host's too, as it is.
        conntrack: { maxPerCore: 0, min: 0, tcpEstablishedTimeout: '0s', tcpCloseWaitTimeout: '0s' },
        bindAddress: '127.0.0.1',
        healthzBindAddress: `127.0.0.1:${context.inside.kubeProxyHealth}`,
        metricsBindAddress: `127.0.0.1:${context.inside.kubeProxyMetrics}`,
        oomScoreAdj: 0,
      })
    ),
  command: (context) => [
    context.binary('kube-proxy'),
    ...['--config', context.file('etc', 'kube-proxy.yaml'), '--hostname-override', NODE_NAME],
  ],
  ready: (context) => answersOk(ask(context, 'kubeProxyHealth', '/healthz')),
};
