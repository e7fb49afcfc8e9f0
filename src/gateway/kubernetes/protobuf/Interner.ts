const SLOTS = 1 << 15;
const LONGEST = 160;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Gives equal short strings one copy in memory, found by their bytes before a string is made of them.
 * A direct-mapped table: a collision replaces the older string, so its size has a bound and a miss costs only a copy.
 */
export class Interner {
  private readonly strings: Array<string | undefined> = new Array<string | undefined>(SLOTS);

  /** The UTF-8 text of `bytes[start, end)`. */
  text(bytes: Buffer, start: number, end: number): string {
    if (end - start > LONGEST) {
      return bytes.toString('utf8', start, end);
    }
    let hash = FNV_OFFSET;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte > 0x7f) {
        return bytes.toString('utf8', start, end);
      }
      hash = Math.imul(hash ^ byte, FNV_PRIME);
    }
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.strings[slot];
    if (known !== undefined && isText(known, bytes, start, end)) {
      return known;
    }
    const fresh = bytes.toString('latin1', start, end);
    this.strings[slot] = fresh;
    return fresh;
  }
}

function isText(text: string, bytes: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) {
    return false;
  }
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== bytes[start + i]) {
      return false;
    }
  }
  return true;
}
