import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A token file laid out as the kubelet does, `token` → `..data/token` with `..data` swapped, and what the API server accepts of it. */
export class TokenRotation {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'faults-token-'));
  private generation = 0;

  /** @param valid tokens the API server accepts; one here at a time */
  constructor(private readonly valid: Set<string>) {
    symlinkSync('..data/token', this.file);
    this.rotate();
  }

  /** The token the API server accepts now. */
  get accepted(): string | undefined {
    return [...this.valid][0];
  }

  get file(): string {
    return path.join(this.folder, 'token');
  }

  /** A new token takes the place of the old, which is no longer accepted. */
  rotate(): void {
    const token = `token-${++this.generation}`;
    this.swap((folder) => writeFileSync(path.join(folder, 'token'), `${token}\n`));
    this.valid.clear();
    this.valid.add(token);
  }

  empty(): void {
    this.swap((folder) => writeFileSync(path.join(folder, 'token'), ''));
  }

  replaceByFolder(): void {
    this.swap((folder) => mkdirSync(path.join(folder, 'token')));
  }

  /** The token in the file is no longer accepted. */
  expire(): void {
    this.valid.clear();
    this.valid.add('nobody has this one');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private swap(fill: (folder: string) => void): void {
    const name = `..${++this.generation}`;
    mkdirSync(path.join(this.folder, name));
    fill(path.join(this.folder, name));
    symlinkSync(name, path.join(this.folder, '..next'));
    renameSync(path.join(this.folder, '..next'), path.join(this.folder, '..data'));
  }
}
