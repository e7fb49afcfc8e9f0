import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folderFiles } from './folderFiles';

export interface FileSize {
  file: string;
  /** Bytes. */
  raw: number;
  /** Bytes, as most servers send it. */
  gzip: number;
}

/** Sizes of the JavaScript below a folder, biggest first. */
export function scriptSizes(folder: string): FileSize[] {
  return folderFiles(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const content = readFileSync(join(folder, file));
      return { file, raw: content.length, gzip: gzipSync(content).length };
    })
    .sort((a, b) => b.gzip - a.gzip);
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);

/** The sizes as a table, in kB. */
export function sizeTable(sizes: readonly FileSize[]): string {
  return [
    '      kB  kB gzip  file',
    ...sizes.map(({ file, raw, gzip }) => `${kilobytes(raw)} ${kilobytes(gzip)}  ${file}`),
  ].join('\n');
}
