import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

const KIB = 1024;

/**
 * The text of a regular file of at most `mostBytes`; symlinks are followed. Rejects with an Error whose message says what
 * is wrong and never holds content. A pipe or device, which could block for ever, is refused.
 */
export async function readSmallFile(file: string, mostBytes: number): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw new Error(`it cannot be read (${codeOf(error)})`);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) {
      throw new Error(`it is ${stat.isDirectory() ? 'a folder' : 'no regular file'}`);
    }
    const room = Buffer.alloc(Math.min(stat.size, mostBytes) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < room.length; length += read) {
      read = (await handle.read(room, length, room.length - length)).bytesRead;
    }
    if (length > mostBytes) {
      throw new Error(`it is larger than ${mostBytes / KIB} KiB`);
    }
    return room.toString('utf8', 0, length);
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}
