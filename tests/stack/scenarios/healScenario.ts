import fs from 'node:fs';
import path from 'node:path';
import { offerVolumes } from '../instance/volumes';
import type { RunningStack } from '../RunningStack';
import { appliedFolder, manifestFile } from './applyScenario';
import { findScenario } from './index';

async function heal(stack: RunningStack, name: string): Promise<void> {
  const scenario = findScenario(name);
  await scenario.undo?.(stack);
  if (scenario.manifest) {
    // Foreground: what the objects own, pods above all, is gone too when this returns.
    const args = [
      'delete',
      '--ignore-not-found',
      '--cascade=foreground',
      '--grace-period=1',
      '--timeout=90s',
      '-f',
      manifestFile(scenario),
    ];
    await stack.kubectlOk(args);
  }
  await offerVolumes(stack.context);
  fs.rmSync(path.join(appliedFolder(stack), name), { force: true });
}

/** Undoes one scenario, or all that were applied, the latest first. `shop` stays unless named. */
export async function healScenario(stack: RunningStack, name?: string): Promise<void> {
  if (name) {
    return heal(stack, name);
  }
  const folder = appliedFolder(stack);
  const applied = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const at = (file: string) => fs.statSync(path.join(folder, file)).mtimeMs;
  for (const each of applied.filter((file) => file !== 'shop').sort((a, b) => at(b) - at(a))) {
    await heal(stack, each);
  }
}
