import fs from 'node:fs';
import path from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { applyText, kubectlOk } from '../parts/kubectl';
import type { Context } from './Context';
import { kubeconfig, outsideServer } from './kubeconfig';

const NAMESPACE = 'clusterscope';
const ACCOUNT = 'clusterscope-gateway';

/** Of the project's own manifests only who the gateway is and what it may read; the gateway itself runs outside. */
const ACCESS_KINDS = ['Namespace', 'ServiceAccount', 'ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'];

function manifestFiles(context: Context): string[] {
  const folder = path.join(context.settings.repo, 'provisioning/kubernetes');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return files.map((name) => path.join(folder, name)).sort();
}

interface Manifest {
  kind?: string;
}

function accessObjects(files: string[]): Manifest[] {
  const objects = files.flatMap((file) =>
    parseAllDocuments(fs.readFileSync(file, 'utf8')).map((document) => document.toJS() as Manifest | null)
  );
  return ACCESS_KINDS.flatMap((kind) => objects.filter((object): object is Manifest => object?.kind === kind));
}

/** The folder a pod would find at /var/run/secrets/kubernetes.io/serviceaccount. */
export const serviceAccountFolder = (context: Context): string => context.file('service-account');

export const gatewayKubeconfig = (context: Context): string => context.file('gateway.kubeconfig');

/** Creates the gateway's read-only account and writes its credentials: a kubeconfig, and a service account's folder. */
export async function grantGatewayAccess(context: Context): Promise<void> {
  const own = accessObjects(manifestFiles(context));
  const complete = own.some(({ kind }) => kind === 'ClusterRoleBinding');
  const objects = complete ? own : accessObjects([path.join(__dirname, '../manifests/gateway-access.yaml')]);
  await applyText(context, objects.map((object) => stringify(object)).join('---\n'));
  const args = ['create', 'token', ACCOUNT, '--namespace', NAMESPACE, '--duration', '24h'];
  const token = (await kubectlOk(context, args)).trim();
  fs.writeFileSync(gatewayKubeconfig(context), kubeconfig(context, outsideServer(context), { token }), { mode: 0o600 });
  const folder = serviceAccountFolder(context);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.writeFileSync(path.join(folder, 'token'), token, { mode: 0o600 });
  fs.writeFileSync(path.join(folder, 'namespace'), NAMESPACE);
  fs.copyFileSync(context.pki('ca.crt'), path.join(folder, 'ca.crt'));
}
