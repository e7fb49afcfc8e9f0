import type { KubeConfig } from '@kubernetes/client-node';
import type { RequestOptions } from 'node:https';
import type { Credentials } from './Credentials';

/** Credentials as client-node finds them in a kubeconfig: token, user and password, or what an exec plugin prints (kept until it ends). */
export class KubeconfigCredentials implements Credentials {
  constructor(private readonly config: KubeConfig) {}

  async headers(): Promise<Record<string, string>> {
    const options: RequestOptions = {};
    await this.config.applyToHTTPSOptions(options);
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      headers[name.toLowerCase()] = String(value);
    }
    if (typeof options.auth === 'string') {
      headers.authorization = `Basic ${Buffer.from(options.auth).toString('base64')}`;
    }
    return headers;
  }

  async refresh(): Promise<boolean> {
    return false;
  }
}
