import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_FOLDER } from '../stack/binaries/binaryPath';
import { ROOT } from './steps';

const hashOf = (...parts: Array<string | Buffer>): string => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part).update('\0'));
  return hash.digest('hex');
};

/**
 * Files that a check found nothing in, known by path and content, in this clone or another. Only for checks that judge each file
 * by itself. Whatever else decides, the check's version above all, must be among `decidedBy`.
 */
export class KnownClean {
  private readonly list: string;
  private readonly known: ReadonlySet<string>;

  /**
   * @param check its name
   * @param decidedBy files of the repository, such as configuration and the lock file; they may be missing
   */
  constructor(
    check: string,
    decidedBy: readonly string[],
    private readonly root = ROOT,
    cache = CACHE_FOLDER
  ) {
    const deciding = decidedBy.map((file) => path.join(root, file));
    const key = hashOf(...deciding.map((file) => (existsSync(file) ? readFileSync(file) : '')));
    this.list = path.join(cache, 'clean', `${check}-${key.slice(0, 16)}`);
    this.known = new Set(existsSync(this.list) ? readFileSync(this.list, 'utf8').split('\n') : []);
  }

  /** Those of the files that are not known to be clean, each with what it is known by. */
  unknown(files: readonly string[]): Map<string, string> {
    return new Map(files.map((file) => [file, this.keyOf(file)] as const).filter(([, key]) => !this.known.has(key)));
  }

  /** Remembers files as clean; one that changed since `unknown` saw it stays unknown. */
  remember(checked: ReadonlyMap<string, string>): void {
    const clean = [...checked].filter(([file, key]) => key === this.keyOf(file)).map(([, key]) => key);
    mkdirSync(path.dirname(this.list), { recursive: true });
    appendFileSync(this.list, clean.map((key) => `${key}\n`).join(''));
  }

  private keyOf(file: string): string {
    const full = path.join(this.root, file);
    return hashOf(file, existsSync(full) ? readFileSync(full) : '');
  }
}
