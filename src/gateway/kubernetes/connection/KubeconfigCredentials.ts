import type { KubeConfig } from '@kubernetes/client-node';
import type { RequestOptions } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import type { Credentials } from './Credentials';

/** A program that asks its cloud takes a second or two; one that waits for somebody to type never ends. */
const PROGRAM_TIMEOUT_MS = 30_000;

/** Credentials as client-node finds them in a kubeconfig: token, user and password, or what an exec plugin prints (kept until it ends). */
export class KubeconfigCredentials implements Credentials {
  private config: KubeConfig;

  /** @param load gives the same configuration, with nothing remembered of programs that ran */
  constructor(
    private readonly load: () => KubeConfig,
    private readonly timeoutMs: number = PROGRAM_TIMEOUT_MS
  ) {
    this.config = load();
  }

  async headers(): Promise<Record<string, string>> {
    const options: RequestOptions = {};
    await this.apply(options);
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
    if (this.command === undefined) {
      return false;
    }
    const before = await this.headers();
    this.config = this.load();
    return (await this.headers()).authorization !== before.authorization;
  }

  private get command(): string | undefined {
    return this.config.getCurrentUser()?.exec?.command as string | undefined;
  }

  private async apply(options: RequestOptions): Promise<void> {
    const over = new AbortController();
    const timeout = delay(this.timeoutMs, 'late' as const, { signal: over.signal, ref: false });
    timeout.catch(() => undefined);
    try {
      if ((await Promise.race([this.config.applyToHTTPSOptions(options), timeout])) === 'late') {
        throw Object.assign(new Error(), { code: 'not in time' });
      }
    } catch (error) {
      // What the program printed may hold a secret, and this text is shown to callers.
      const { code } = error as NodeJS.ErrnoException;
      throw new Error(`${this.command ?? 'the kubeconfig'} gave no credentials${code ? ` (${code})` : ''}`);
    } finally {
      over.abort();
    }
  }
}
