import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A rotated file is noticed within this. */
const REREAD_MS = 1000;
/** A file that is empty or unreadable (being replaced) leaves the last tokens valid for so long, then none. */
const GRACE_MS = 30_000;

const digest = (text: string) => createHash('sha256').update(text).digest();

function tokensIn(text: string): Buffer[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(digest);
}

/** The bearer tokens that are accepted: one a line, any number at once, read again when the file changes. */
export class TokenFile {
  private tokens: readonly Buffer[] = [];
  private checkedAt = -Infinity;
  private goodAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly file: string,
    private readonly now: () => number = () => performance.now()
  ) {}

  /** True when `token` is one of those in the file now. Takes equally long whichever it is. */
  async accepts(token: string): Promise<boolean> {
    if (this.now() - this.checkedAt >= REREAD_MS) {
      this.reading ??= this.read().finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    }
    const given = digest(token);
    let found = false;
    for (const known of this.tokens) {
      found = timingSafeEqual(known, given) || found;
    }
    return found;
  }

  private async read(): Promise<void> {
    const tokens = tokensIn(await readFile(this.file, 'utf8').catch(() => ''));
    this.checkedAt = this.now();
    if (tokens.length > 0) {
      this.tokens = tokens;
      this.goodAt = this.checkedAt;
    } else if (this.checkedAt - this.goodAt > GRACE_MS) {
      this.tokens = [];
    }
  }
}
