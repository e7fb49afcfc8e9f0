import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';

function linkFolder(from: string, to: string, writeFile: (source: string, target: string) => void): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      linkFolder(source, target, linkSync);
    } else if (entry.isSymbolicLink()) {
      symlinkSync(readlinkSync(source), target);
    } else {
      writeFile(source, target);
    }
  }
}

/**
 * The same tree of packages a second time, of hard links: seconds where an installation takes a minute. Files at the top are
 * copied, for npm writes over its own there; those of packages it only ever replaces.
 * @param to must not exist yet
 * @throws where links cannot be made, such as to another disk
 */
export function linkTree(from: string, to: string): void {
  linkFolder(from, to, copyFileSync);
}
