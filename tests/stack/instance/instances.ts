import fs from 'node:fs';
import path from 'node:path';
import { isRunning, type ProcessIdentity } from '../system/processes';
import type { StackSettings } from './Context';

/** What is known about an instance from its folder alone. */
export interface InstanceState {
  settings: StackSettings;
  supervisor: ProcessIdentity;
  /** How far it came. */
  phase: 'starting' | 'core' | 'ready';
}

export const REPO = path.resolve(__dirname, '../../..');

export const instancesFolder = (repo = REPO): string => path.join(repo, '.stack');

export function instanceFolder(instance: string, repo = REPO): string {
  if (!/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/.test(instance)) {
    throw new Error(`"${instance}" cannot name an instance: up to 22 lower-case letters, digits and hyphens`);
  }
  return path.join(instancesFolder(repo), instance);
}

/** The instance's state, or undefined when there is none. */
export function readState(dir: string): InstanceState | undefined {
  try {
    return JSON.parse(fs.readFileSync(path.join(dir, 'state.json'), 'utf8')) as InstanceState;
  } catch {
    return undefined;
  }
}

export function writeState(state: InstanceState): void {
  const file = path.join(state.settings.dir, 'state.json');
  fs.writeFileSync(`${file}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/** True while the process that started the instance runs. */
export const isSupervised = (state: InstanceState | undefined): boolean =>
  state !== undefined && isRunning(state.supervisor);

/** Folders of all instances, running or left behind. */
export function instanceFolders(repo = REPO): string[] {
  const folder = instancesFolder(repo);
  return fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => path.join(folder, name))
    : [];
}

/** Folders of instances whose supervisor is gone without having cleaned up. */
export const abandonedFolders = (repo = REPO): string[] =>
  instanceFolders(repo).filter((dir) => {
    const state = readState(dir);
    return state !== undefined && !isSupervised(state);
  });
