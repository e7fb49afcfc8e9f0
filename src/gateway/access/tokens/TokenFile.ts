import { createHash, timingSafeEqual } from 'node:crypto';
import { NAME } from '../../settings/file/forms';
import { readSmallFile } from '../../settings/file/readSmallFile';

/** A rotated file is noticed within this. */
const REREAD_MS = 1000;
/** A file that is empty or unreadable (being replaced) leaves the last tokens valid for so long, then none. */
const GRACE_MS = 30_000;
const LARGEST = 1024 * 1024;

/** A token that is accepted now. */
export interface KnownToken {
  /** What stands behind it in the file; null when nothing does. */
  name: string | null;
  /** Aborted when the token, or its name, leaves the file. */
  ended: AbortSignal;
}

interface Entry extends KnownToken {
  digest: Buffer;
  end(): void;
}

function entriesIn(text: string): Entry[] {
  return text.split('\n').flatMap((line) => {
    const [token = '', name, ...more] = line.trim().split(/\s+/);
    if (token === '' || token.startsWith('#') || more.length > 0 || (name !== undefined && !NAME.pattern.test(name))) {
      return [];
    }
    const controller = new AbortController();
    const digest = createHash('sha256').update(token).digest();
    return [{ name: name ?? null, digest, ended: controller.signal, end: () => controller.abort() }];
  });
}

const isSame = (a: Entry, b: Entry) => a.digest.equals(b.digest) && a.name === b.name;

/**
 * The bearer tokens that are accepted: one a line with an optional name after it, any number at once, read again when the
 * file changes. Lines that are neither a token nor a comment (#) are left out.
 */
export class TokenFile {
  private entries: readonly Entry[] = [];
  private checkedAt = -Infinity;
  private goodAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly file: string,
    private readonly now: () => number = () => performance.now()
  ) {}

  /** What is known of `token`; null when it is not accepted now. Takes equally long whichever it is. */
  async find(token: string): Promise<KnownToken | null> {
    await this.refresh();
    const given = createHash('sha256').update(token).digest();
    let found: KnownToken | null = null;
    for (const entry of this.entries) {
      found = timingSafeEqual(entry.digest, given) ? entry : found;
    }
    return found;
  }

  /** Names of the tokens accepted now. */
  async names(): Promise<ReadonlyArray<string | null>> {
    await this.refresh();
    return this.entries.map(({ name }) => name);
  }

  /** Reads the file regularly, so that streams end although nobody asks; returns what stops it. */
  follow(): () => void {
    const timer = setInterval(() => void this.refresh(), REREAD_MS).unref();
    return () => clearInterval(timer);
  }

  private async refresh(): Promise<void> {
    if (this.now() - this.checkedAt >= REREAD_MS) {
      this.reading ??= this.read().finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    }
  }

  private async read(): Promise<void> {
    const entries = entriesIn(await readSmallFile(this.file, LARGEST).catch(() => ''));
    this.checkedAt = this.now();
    if (entries.length > 0) {
      this.goodAt = this.checkedAt;
      this.replace(entries);
    } else if (this.checkedAt - this.goodAt > GRACE_MS) {
      this.replace([]);
    }
  }

  private replace(entries: readonly Entry[]): void {
    const before = this.entries;
    this.entries = entries.map((entry) => before.find((old) => isSame(old, entry)) ?? entry);
    before.filter((old) => !this.entries.includes(old)).forEach((old) => old.end());
  }
}
