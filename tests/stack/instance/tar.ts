/** One entry of an archive: a file, a folder (name ends in /) or a symbolic link. */
export interface TarEntry {
  name: string;
  content?: Buffer;
  link?: string;
  mode?: number;
}

const BLOCK = 512;

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

function header(entry: TarEntry): Buffer {
  const block = Buffer.alloc(BLOCK);
  const type = entry.link ? '2' : entry.name.endsWith('/') ? '5' : '0';
  block.write(entry.name, 0, 100);
  block.write(octal(entry.mode ?? (type === '5' ? 0o755 : 0o644), 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(entry.content?.length ?? 0, 12), 124);
  block.write(octal(0, 12), 136);
  block.write('        ', 148);
  block.write(type, 156);
  block.write(entry.link ?? '', 157, 100);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** A tar archive (POSIX ustar, names up to 100 bytes) with fixed times and owners: equal input gives equal bytes. */
export function tar(entries: TarEntry[]): Buffer {
  const parts = entries.flatMap((entry) => {
    const content = entry.content ?? Buffer.alloc(0);
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    return [header(entry), content, padding];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}
