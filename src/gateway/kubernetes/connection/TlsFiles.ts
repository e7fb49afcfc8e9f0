import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import type { TlsOptions } from './Connection';

/** A renewed authority or client certificate is used within this. */
const REREAD_MS = 5_000;

/** Whether connections can be made with it. An authority in a file that is just being written would mean any well-known one. */
function isUsable({ ca, cert, key }: TlsOptions, before: TlsOptions): boolean {
  if ((before.ca === undefined) !== (ca === undefined)) {
    return false;
  }
  try {
    if (ca !== undefined) {
      new X509Certificate(ca as string | Buffer);
    }
    createSecureContext({ ca, cert, key });
    return true;
  } catch {
    return false;
  }
}

const isSame = (a: TlsOptions, b: TlsOptions) =>
  (['ca', 'cert', 'key'] as const).every((part) => String(a[part]) === String(b[part]));

/**
 * What connections are made with, from files that somebody else renews. Files that cannot be read, or do not go together
 * while they are being replaced, leave the last in use.
 */
export class TlsFiles {
  private readAt: number;

  /** @param read gives what the files hold now; may reject */
  constructor(
    private used: TlsOptions,
    private readonly read: () => Promise<TlsOptions>,
    private readonly now: () => number = () => performance.now()
  ) {
    this.readAt = now();
  }

  /** For a new connection. Never rejects. */
  async current(): Promise<TlsOptions> {
    if (this.now() - this.readAt >= REREAD_MS) {
      this.readAt = this.now();
      const found = await this.read().catch(() => this.used);
      if (!isSame(found, this.used) && isUsable(found, this.used)) {
        this.used = found;
      }
    }
    return this.used;
  }
}
