import fs from 'node:fs';
import { stringify } from 'yaml';
import type { Context } from './Context';

const base64 = (file: string): string => fs.readFileSync(file).toString('base64');

/** Credentials of a kubeconfig's only user. */
export type KubeconfigUser = { token: string } | { certificate: string };

/**
 * A kubeconfig with everything embedded.
 * @param server address of the API server
 */
export function kubeconfig(context: Context, server: string, user: KubeconfigUser): string {
  const credentials =
    'token' in user
      ? { token: user.token }
      : {
          'client-certificate-data': base64(context.pki(`${user.certificate}.crt`)),
          'client-key-data': base64(context.pki(`${user.certificate}.key`)),
        };
  const name = 'stack';
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server, 'certificate-authority-data': base64(context.pki('ca.crt')) } }],
    users: [{ name, user: credentials }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  });
}

/** The API server's address as this machine's processes see it. */
export const outsideServer = (context: Context): string => `https://127.0.0.1:${context.outside.apiserver}`;

/** Writes `pki/<part>.kubeconfig` for each part, and `admin.kubeconfig` for this machine's processes. */
export function writeKubeconfigs(context: Context): void {
  const inside = `https://127.0.0.1:${context.inside.apiserver}`;
  const link = `https://127.0.0.1:${context.inside.apiserverLink}`;
  const servers: Record<string, string> = {
    admin: inside,
    'controller-manager': inside,
    scheduler: inside,
    proxy: inside,
    kubelet: link,
  };
  for (const [certificate, server] of Object.entries(servers)) {
    fs.writeFileSync(context.pki(`${certificate}.kubeconfig`), kubeconfig(context, server, { certificate }), {
      mode: 0o600,
    });
  }
  fs.writeFileSync(
    context.file('admin.kubeconfig'),
    kubeconfig(context, outsideServer(context), { certificate: 'admin' }),
    {
      mode: 0o600,
    }
  );
}
