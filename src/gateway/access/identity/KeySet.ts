import type { KeyObject } from 'node:crypto';
import { identityUnverifiable } from './IdentityError';

/** Keys are asked for again after this, so that a withdrawn one is not accepted for long. */
const FRESH_MS = 10 * 60_000;
/** Without an answer the last keys serve so long, then nobody is accepted. */
const KEPT_MS = 60 * 60_000;
/** However many tokens name unknown keys. */
const TRY_EVERY_MS = 5_000;

export type Keys = ReadonlyMap<string, KeyObject>;

/** Grafana's public keys by their id, fetched when needed. */
export class KeySet {
  private keys: Keys = new Map();
  private fetchedAt = -Infinity;
  private triedAt = -Infinity;
  private reason = 'its keys were never read';
  private fetching: Promise<void> | undefined;

  /** @param fetchKeys rejects with an Error whose message may be shown */
  constructor(
    private readonly fetchKeys: () => Promise<Keys>,
    private readonly now: () => number = () => performance.now()
  ) {}

  /** The key named `kid`; undefined when Grafana has none such. Rejects with HttpError while its keys are not known. */
  async find(kid: string): Promise<KeyObject | undefined> {
    const age = this.now() - this.fetchedAt;
    if (!this.keys.has(kid) || age >= KEPT_MS) {
      await this.refresh();
    } else if (age >= FRESH_MS) {
      void this.refresh();
    }
    if (this.now() - this.fetchedAt >= KEPT_MS) {
      throw identityUnverifiable(this.reason);
    }
    return this.keys.get(kid);
  }

  private refresh(): Promise<void> {
    if (!this.fetching && this.now() - this.triedAt >= TRY_EVERY_MS) {
      this.triedAt = this.now();
      this.fetching = this.fetch().finally(() => {
        this.fetching = undefined;
      });
    }
    return this.fetching ?? Promise.resolve();
  }

  private async fetch(): Promise<void> {
    try {
      this.keys = await this.fetchKeys();
      this.fetchedAt = this.now();
    } catch (error) {
      this.reason = error instanceof Error ? error.message : String(error);
    }
  }
}
