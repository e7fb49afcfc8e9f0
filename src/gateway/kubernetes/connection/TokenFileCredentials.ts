import { readFile } from 'node:fs/promises';
import type { Credentials } from './Credentials';

/** The kubelet replaces a projected token well before it ends; client-go too re-reads once a minute. */
const REREAD_MS = 60_000;

/** A bearer token in a file that somebody else keeps fresh. An unreadable or empty file leaves the last token in use. */
export class TokenFileCredentials implements Credentials {
  private token = '';
  private readAt = -Infinity;

  constructor(
    private readonly file: string,
    private readonly now: () => number = () => performance.now()
  ) {}

  async headers(): Promise<Record<string, string>> {
    if (this.now() - this.readAt >= REREAD_MS) {
      await this.read();
    }
    return { authorization: `Bearer ${this.token}` };
  }

  async refresh(): Promise<boolean> {
    const before = this.token;
    await this.read();
    return this.token !== before;
  }

  private async read(): Promise<void> {
    try {
      const text = (await readFile(this.file, 'utf8')).trim();
      if (text !== '') {
        this.token = text;
        this.readAt = this.now();
      }
    } catch (error) {
      if (this.token === '') {
        throw error;
      }
    }
  }
}
