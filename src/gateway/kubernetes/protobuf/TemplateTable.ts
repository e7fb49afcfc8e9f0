import type { Scratch } from './Scratch';

const SLOTS = 1 << 14;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const NO_PARENTS: readonly object[] = [];

interface Entry<T> {
  /** The bytes, one a character. */
  key: string;
  /** Other templates that belong to the key. */
  parents: readonly object[];
  template: T;
}

function hashOf(bytes: Buffer, end: number, salt: number): number {
  let hash = FNV_OFFSET ^ salt;
  for (let i = 0; i < end; i++) {
    hash = Math.imul(hash ^ bytes[i]!, FNV_PRIME);
  }
  return hash;
}

function isKey(key: string, bytes: Buffer, end: number): boolean {
  if (key.length !== end) {
    return false;
  }
  for (let i = 0; i < end; i++) {
    if (key.charCodeAt(i) !== bytes[i]) {
      return false;
    }
  }
  return true;
}

/**
 * Gives equal messages one decoded object, found by their bytes before anything is decoded. Direct-mapped as `Interner`: a
 * collision replaces the older entry, so the table has a bound and a miss costs a second copy, never a wrong one.
 */
export class TemplateTable<T> {
  private readonly entries: Array<Entry<T> | undefined> = new Array<Entry<T> | undefined>(SLOTS);
  /** Of the last thing found: salt for what belongs to it. */
  lastHash = 0;

  /**
   * The object for what was written; `make` decodes it when it is new.
   * @param parents must be the same objects, too; `salt` spreads what differs only in them
   */
  find(written: Scratch, make: (bytes: Buffer) => T, parents: readonly object[] = NO_PARENTS, salt = 0): T {
    const { bytes, length } = written;
    const hash = hashOf(bytes, length, salt);
    this.lastHash = hash;
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.entries[slot];
    if (known && parents.every((parent, i) => known.parents[i] === parent) && isKey(known.key, bytes, length)) {
      return known.template;
    }
    const template = make(bytes.subarray(0, length));
    this.entries[slot] = { key: bytes.toString('latin1', 0, length), parents, template };
    return template;
  }
}
