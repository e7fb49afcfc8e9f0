import fs from 'node:fs';
import { stringify } from 'yaml';
import type { Context } from '../instance/Context';
import { grantGatewayAccess } from '../instance/gatewayAccess';
import { offerVolumes } from '../instance/volumes';
import { applyText } from './kubectl';
import { answersOk, askSecurely } from './ask';
import { BOTH_MODES, type Part } from './Part';

/** Who asked for what, once per request: tests count them by user, verb and resource. */
const auditPolicy = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  omitStages: ['RequestReceived'],
  rules: [{ level: 'Metadata' }],
};

/** Lines of JSON, one a request. */
export const auditLog = (context: Context): string => context.file('logs', 'audit.log');

const flags = (context: Context): Record<string, string> => ({
  'etcd-servers': `http://127.0.0.1:${context.inside.etcd}`,
  'bind-address': context.mode === 'node' ? '0.0.0.0' : '127.0.0.1',
  'advertise-address': context.ip,
  'secure-port': String(context.inside.apiserver),
  'tls-cert-file': context.pki('serving.crt'),
  'tls-private-key-file': context.pki('serving.key'),
  'client-ca-file': context.pki('ca.crt'),
  'service-cluster-ip-range': '10.96.0.0/16',
  'service-account-issuer': 'https://kubernetes.default.svc.cluster.local',
  'service-account-key-file': context.pki('sa.pub'),
  'service-account-signing-key-file': context.pki('sa.key'),
  'authorization-mode': 'Node,RBAC',
  'enable-admission-plugins': 'NodeRestriction',
  'allow-privileged': 'true',
  'kubelet-client-certificate': context.pki('apiserver-kubelet.crt'),
  'kubelet-client-key': context.pki('apiserver-kubelet.key'),
  'kubelet-certificate-authority': context.pki('ca.crt'),
  'kubelet-preferred-address-types': 'InternalIP',
  'requestheader-client-ca-file': context.pki('front-ca.crt'),
  'requestheader-allowed-names': 'front-proxy-client',
  'requestheader-username-headers': 'X-Remote-User',
  'requestheader-group-headers': 'X-Remote-Group',
  'requestheader-extra-headers-prefix': 'X-Remote-Extra-',
  'proxy-client-cert-file': context.pki('front-client.crt'),
  'proxy-client-key-file': context.pki('front-client.key'),
  'enable-aggregator-routing': String(context.mode === 'node'),
  'audit-policy-file': context.file('etc', 'audit-policy.yaml'),
  'audit-log-path': auditLog(context),
  // A loopback address cannot be an endpoint of the service "kubernetes".
  ...(context.mode === 'kwok' ? { 'endpoint-reconciler-type': 'none' } : {}),
});

export const kubeApiserver: Part = {
  name: 'kube-apiserver',
  tier: 'core',
  modes: BOTH_MODES,
  place: 'node',
  binaries: ['kube-apiserver', 'kubectl'],
  after: ['etcd'],
  before: (context) => fs.writeFileSync(context.file('etc', 'audit-policy.yaml'), stringify(auditPolicy)),
  command: (context) => [
    context.binary('kube-apiserver'),
    ...Object.entries(flags(context)).map(([name, value]) => `--${name}=${value}`),
  ],
  ready: (context) => answersOk(askSecurely(context, 'apiserver', '/readyz')),
  afterwards: async (context) => {
    await applyText(context, fs.readFileSync(`${__dirname}/../manifests/storage.yaml`, 'utf8'));
    await offerVolumes(context);
    await grantGatewayAccess(context);
  },
};
