import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '../recordings/grafana-12.4.3.json');

export interface Recorded {
  name: string;
  user: string;
  request: { method: string; path: string; headers: Record<string, string>; body?: unknown };
  response: { status: number; contentType: string | null; body: unknown };
}

const all = JSON.parse(readFileSync(FILE, 'utf8')) as Recorded[];

/** The first recording of that name, by that user when given. Throws when there is none. */
export function recorded(name: string, user?: string): Recorded {
  const found = all.find((one) => one.name === name && (user === undefined || one.user === user));
  if (!found) {
    throw new Error(`no recording is named ${name}`);
  }
  return found;
}
