import { KubeConfig } from '@kubernetes/client-node';
import type { RequestOptions } from 'node:https';
import path from 'node:path';
import type { ClusterSettings, Liberty } from '../../settings/Settings';
import { shown } from '../../settings/file/shown';
import { checkKubeconfig } from './checkKubeconfig';
import { ConfigurationError } from './ConfigurationError';
import type { Connection, TlsOptions } from './Connection';
import type { Credentials } from './Credentials';
import { KubeconfigCredentials } from './KubeconfigCredentials';
import { type KubeconfigContext, kubeconfigContext } from './kubeconfigFile';
import { lookupOutsideMetadata } from './metadataAddress';
import { TlsFiles } from './TlsFiles';
import { TokenFileCredentials } from './TokenFileCredentials';

const CLUSTER_KEYS = [
  'server',
  'certificate-authority',
  'certificate-authority-data',
  'insecure-skip-tls-verify',
  'tls-server-name',
];
const USER_KEYS = [
  'token',
  'username',
  'password',
  'client-certificate',
  'client-certificate-data',
  'client-key',
  'client-key-data',
  'exec',
];

const pick = (fields: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(fields, key)).map((key) => [key, fields[key]]));

/** client-node is given what was checked and nothing else, so that both read the same. */
function load({ place, folder, cluster, user }: KubeconfigContext): KubeConfig {
  const context = { cluster: cluster.name, ...(user ? { user: user.name } : {}) };
  // Without TLS there is nothing to skip, but client-node wants it said; plain HTTP was decided on before.
  const plain = /^http:/i.test(String(cluster.fields.server)) ? { 'insecure-skip-tls-verify': true } : {};
  const config = new KubeConfig();
  try {
    config.loadFromString(
      JSON.stringify({
        clusters: [{ name: cluster.name, cluster: { ...pick(cluster.fields, CLUSTER_KEYS), ...plain } }],
        users: user ? [{ name: user.name, user: pick(user.fields, USER_KEYS) }] : [],
        contexts: [{ name: 'used', context }],
        'current-context': 'used',
      })
    );
    config.makePathsAbsolute(folder);
  } catch (error) {
    throw new ConfigurationError(`${place}: cannot be used: ${reasonOf(error)}`);
  }
  return config;
}

function credentialsOf(found: KubeconfigContext): Credentials {
  const { folder, user } = found;
  const tokenFile = user?.fields.tokenFile;
  const others = USER_KEYS.some((key) => user?.fields[key]);
  return typeof tokenFile === 'string' && !others
    ? new TokenFileCredentials(path.resolve(folder, tokenFile))
    : new KubeconfigCredentials(() => load(found));
}

/** Of files that cannot be read, their name; of anything else only that, since it may hold what a program or file said. */
function reasonOf(error: unknown): string {
  const { code, path: file } = error as NodeJS.ErrnoException;
  return code !== undefined && file !== undefined
    ? `${file} cannot be read (${code})`
    : 'its credentials cannot be read';
}

/** What a program printed at the start stays: it is not run for the sake of looking. */
const runsProgram = ({ user }: KubeconfigContext) => user?.fields.exec !== undefined;

async function tlsOf(found: KubeconfigContext): Promise<TlsOptions> {
  const config = load(found);
  const options: RequestOptions = {};
  try {
    await config.applyToHTTPSOptions(options);
  } catch (error) {
    throw new ConfigurationError(`${found.place}: users ${shown(found.user?.name)}: ${reasonOf(error)}`);
  }
  const { ca, cert, key, rejectUnauthorized, servername } = options;
  return { ca, cert, key, rejectUnauthorized, servername, lookup: lookupOutsideMetadata };
}

/**
 * Reads a kubeconfig: one context's cluster and user. Rejects with ConfigurationError naming the key that cannot be used.
 * Whoever may write the file decides where the gateway reads; programs, unchecked servers and plain HTTP need `allow`.
 */
export async function kubeconfigConnection(
  file: string,
  { context = null, allow = [] }: Partial<Pick<ClusterSettings, 'context'> & { allow: readonly Liberty[] }> = {}
): Promise<Connection> {
  const found = await kubeconfigContext(file, context);
  checkKubeconfig(found, allow);
  const first = await tlsOf(found);
  const files = new TlsFiles(first, async () => {
    const now = await kubeconfigContext(file, context);
    checkKubeconfig(now, allow);
    if (now.cluster.fields.server !== found.cluster.fields.server || runsProgram(now)) {
      throw new ConfigurationError(`${found.place}: leads elsewhere now`);
    }
    return tlsOf(now);
  });
  return {
    server: String(found.cluster.fields.server).replace(/\/+$/, ''),
    tls: runsProgram(found) ? () => Promise.resolve(first) : () => files.current(),
    credentials: credentialsOf(found),
  };
}
