import { KubeConfig } from '@kubernetes/client-node';
import { readFileSync } from 'node:fs';
import type { RequestOptions } from 'node:https';
import { ConfigurationError } from './ConfigurationError';
import type { Connection } from './Connection';
import { KubeconfigCredentials } from './KubeconfigCredentials';

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function load(file: string): KubeConfig {
  const config = new KubeConfig();
  try {
    config.loadFromFile(file);
  } catch (error) {
    throw new ConfigurationError(`--kubeconfig ${file}: cannot be used: ${reasonOf(error)}`);
  }
  return config;
}

/** client-node drops the key without a word, which would end in a 401 nobody understands. */
function namesTokenFile(file: string): boolean {
  return /^[\s-]*tokenFile:/m.test(readFileSync(file, 'utf8'));
}

/**
 * Reads a kubeconfig: its current context's cluster and user. Throws ConfigurationError naming the key that cannot be used.
 * An `exec` plugin is run as kubectl would: whoever may write the kubeconfig may run commands here. Legacy `auth-provider`
 * entries and proxies are refused.
 */
export async function kubeconfigConnection(file: string): Promise<Connection> {
  const config = load(file);
  const cluster = config.getCurrentCluster();
  const user = config.getCurrentUser();
  const context = config.getCurrentContext();
  if (!cluster) {
    const known = config.getContexts().map(({ name }) => name);
    throw new ConfigurationError(
      `--kubeconfig ${file}: current-context ${JSON.stringify(context ?? '')} leads to no cluster; contexts in the file: ${known.join(', ') || 'none'}`
    );
  }
  if (!/^https?:\/\//.test(cluster.server)) {
    throw new ConfigurationError(
      `--kubeconfig ${file}: clusters "${cluster.name}" server is ${JSON.stringify(cluster.server)}; an http or https address is needed`
    );
  }
  if (cluster.proxyUrl) {
    throw new ConfigurationError(
      `--kubeconfig ${file}: clusters "${cluster.name}" has proxy-url, which is not supported`
    );
  }
  if (user?.authProvider) {
    throw new ConfigurationError(
      `--kubeconfig ${file}: users "${user.name}" has auth-provider, which Kubernetes removed in 1.26; allowed: token, client certificate, exec`
    );
  }
  if (!user?.token && !user?.certData && !user?.certFile && !user?.exec && !user?.username && namesTokenFile(file)) {
    throw new ConfigurationError(
      `--kubeconfig ${file}: users "${user?.name ?? ''}" has tokenFile, which is not supported; allowed: token, client certificate, exec, or a service account without kubeconfig`
    );
  }
  const options: RequestOptions = {};
  try {
    await config.applyToHTTPSOptions(options);
  } catch (error) {
    throw new ConfigurationError(`--kubeconfig ${file}: users "${user?.name ?? ''}": ${reasonOf(error)}`);
  }
  const { ca, cert, key, rejectUnauthorized, servername } = options;
  return {
    server: cluster.server,
    tls: { ca, cert, key, rejectUnauthorized, servername },
    credentials: new KubeconfigCredentials(config),
  };
}
