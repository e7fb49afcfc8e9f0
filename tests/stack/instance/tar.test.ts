import { execFileSync } from 'node:child_process';
import { tar } from './tar';

const list = (archive: Buffer): string[] =>
  execFileSync('tar', ['-tvf', '-'], { input: archive, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })
    .trim()
    .split('\n');

describe('tar', () => {
  const entries = [
    { name: 'bin/' },
    { name: 'bin/tool', content: Buffer.from('x'.repeat(513)), mode: 0o755 },
    { name: 'bin/alias', link: 'tool', mode: 0o777 },
  ];

  it('is read by tar with modes, sizes and links', () => {
    const lines = list(tar(entries));
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(['drwxr-xr-x', '-rwxr-xr-x', 'lrwxrwxrwx']);
    expect(lines[1]).toMatch(/\s513\s.*bin\/tool$/);
    expect(lines[2]).toMatch(/bin\/alias -> tool$/);
  });

  it('gives equal bytes for equal input', () => {
    expect(tar(entries).equals(tar(entries))).toBe(true);
  });
});
