import path from 'node:path';
import { shown, shownKey } from '../../settings/file/shown';
import { readPlainYaml } from '../../settings/file/readPlainYaml';
import { readSmallFile } from '../../settings/file/readSmallFile';
import { ConfigurationError } from './ConfigurationError';

const LARGEST = 1024 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/** One named cluster or user of a kubeconfig. */
export interface NamedEntry {
  name: string;
  fields: Fields;
}

/** What one context of a kubeconfig leads to. */
export interface KubeconfigContext {
  /** Begins every message about it. */
  place: string;
  /** File paths in it are relative to this. */
  folder: string;
  cluster: NamedEntry;
  /** Null: the context names none. */
  user: NamedEntry | null;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function read(file: string, place: string): Promise<Fields> {
  let value: unknown;
  try {
    value = readPlainYaml(await readSmallFile(file, LARGEST));
  } catch (error) {
    throw new ConfigurationError(`${place}: cannot be used: ${(error as Error).message}`);
  }
  if (!isFields(value)) {
    throw new ConfigurationError(`${place}: found ${shown(value, true)}; allowed: a kubeconfig`);
  }
  return value;
}

/** The entry of a list (`clusters`, `users`, `contexts`) with this name; its fields stand under the list's singular. */
function entry(config: Fields, list: 'clusters' | 'users' | 'contexts', name: string): NamedEntry | undefined {
  const items = Array.isArray(config[list]) ? (config[list] as unknown[]) : [];
  const found = items.find((item): item is Fields => isFields(item) && item.name === name);
  const fields = found?.[list.slice(0, -1)];
  return isFields(fields) ? { name, fields } : undefined;
}

function namesIn(config: Fields, list: string): string {
  const items = Array.isArray(config[list]) ? (config[list] as unknown[]) : [];
  const names = items.flatMap((item) => (isFields(item) && typeof item.name === 'string' ? [shownKey(item.name)] : []));
  return names.join(', ') || 'none';
}

/**
 * Finds what a context of a kubeconfig leads to; everything else in the file is left alone.
 * @param wanted null takes `current-context`
 */
export async function kubeconfigContext(file: string, wanted: string | null): Promise<KubeconfigContext> {
  const place = `kubeconfig ${file}`;
  const config = await read(file, place);
  const name = wanted ?? config['current-context'];
  const context = typeof name === 'string' ? entry(config, 'contexts', name) : undefined;
  const cluster = typeof context?.fields.cluster === 'string' && entry(config, 'clusters', context.fields.cluster);
  if (!context || !cluster) {
    const key = wanted === null ? 'current-context' : 'context';
    throw new ConfigurationError(
      `${place}: ${key} ${shown(name)} leads to no cluster; contexts in the file: ${namesIn(config, 'contexts')}`
    );
  }
  const userName = context.fields.user;
  const user = typeof userName === 'string' ? entry(config, 'users', userName) : undefined;
  if (userName !== undefined && !user) {
    throw new ConfigurationError(
      `${place}: contexts ${shown(name)} names the user ${shown(userName)}; users in the file: ${namesIn(config, 'users')}`
    );
  }
  return { place, folder: path.dirname(file), cluster, user: user ?? null };
}
