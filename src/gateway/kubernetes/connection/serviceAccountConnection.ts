import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from './ConfigurationError';
import type { Connection } from './Connection';
import { TlsFiles } from './TlsFiles';
import { TokenFileCredentials } from './TokenFileCredentials';

/** Where the kubelet puts a pod's service account. */
export const SERVICE_ACCOUNT_FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';

/** True when this process runs in a pod with a service account. */
export function hasServiceAccount(folder: string): boolean {
  return existsSync(path.join(folder, 'token')) && existsSync(path.join(folder, 'ca.crt'));
}

/**
 * The connection of a pod: address from the variables the kubelet sets, authority and token from the mounted account.
 * @param folder holds `token` and `ca.crt`
 * @param host KUBERNETES_SERVICE_HOST
 * @param port KUBERNETES_SERVICE_PORT
 */
export function serviceAccountConnection(folder: string, host = '', port = ''): Connection {
  if (host === '' || port === '') {
    throw new ConfigurationError(
      `service account in ${folder}: KUBERNETES_SERVICE_HOST is ${JSON.stringify(host)} and KUBERNETES_SERVICE_PORT is ${JSON.stringify(port)}; both are needed`
    );
  }
  const authority = path.join(folder, 'ca.crt');
  const tls = new TlsFiles({ ca: readFileSync(authority) }, async () => ({ ca: await readFile(authority) }));
  const address = host.includes(':') ? `[${host}]` : host;
  return {
    server: `https://${address}:${port}`,
    tls: () => tls.current(),
    credentials: new TokenFileCredentials(path.join(folder, 'token')),
  };
}
