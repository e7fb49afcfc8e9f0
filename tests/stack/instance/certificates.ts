import fs from 'node:fs';
import { runOk } from '../system/run';
import { NODE_NAME, type Context } from './Context';

interface CertificateSpec {
  name: string;
  commonName?: string;
  organization?: string[];
  hosts?: string[];
  authority?: string;
  hours: number;
  keyOnly?: boolean;
}

const DECADE = 10 * 365 * 24;

const client = (name: string, commonName: string, organization: string[] = []): CertificateSpec => ({
  name,
  commonName,
  organization,
  authority: 'ca',
  hours: DECADE,
});

const ADDRESSES = ['127.0.0.1', '10.96.0.1', '10.89.0.2'];

const SPECS: CertificateSpec[] = [
  { name: 'ca', commonName: 'stack-ca', hours: DECADE },
  { name: 'front-ca', commonName: 'stack-front-ca', hours: DECADE },
  { name: 'sa', hours: 0, keyOnly: true },
  {
    ...client('serving', 'stack-serving'),
    hosts: ['kubernetes', 'kubernetes.default', 'kubernetes.default.svc', 'localhost', NODE_NAME, ...ADDRESSES],
  },
  client('admin', 'admin', ['system:masters']),
  client('apiserver-kubelet', 'kube-apiserver-kubelet-client', ['system:masters']),
  { ...client('front-client', 'front-proxy-client'), authority: 'front-ca' },
  client('controller-manager', 'system:kube-controller-manager'),
  client('scheduler', 'system:kube-scheduler'),
  client('proxy', 'system:kube-proxy'),
  client('kubelet', `system:node:${NODE_NAME}`, ['system:nodes']),
];

async function issue(context: Context, wanted: CertificateSpec[]): Promise<void> {
  fs.mkdirSync(context.pki(''), { recursive: true, mode: 0o700 });
  const spec = context.pki('spec.json');
  fs.writeFileSync(spec, JSON.stringify(wanted));
  await runOk(context.binary('pki'), [spec, context.pki('')]);
}

/** Writes the instance's authority and every certificate its parts use. */
export const createCertificates = (context: Context): Promise<void> => issue(context, SPECS);

/**
 * Issues one more client certificate, `pki/<name>.crt` and `.key`.
 * @param hours valid from now for; negative: it expired that long ago
 */
export const createClientCertificate = (
  context: Context,
  name: string,
  commonName: string,
  hours: number
): Promise<void> => issue(context, [{ ...client(name, commonName), hours }]);
