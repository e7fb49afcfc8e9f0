import fs from 'node:fs';
import path from 'node:path';
import type { RunningStack } from '../RunningStack';
import { ensureNamespace } from '../instance/ensureNamespace';
import { findScenario } from './index';
import { observe } from './observe';
import type { Scenario } from './Scenario';

export const manifestFile = (scenario: Scenario): string => path.join(__dirname, scenario.name, 'manifest.yaml');

/** Which scenarios are applied is remembered as files, so that any later command can heal them. */
export const appliedFolder = (stack: RunningStack): string => stack.context.file('applied');

/**
 * Applies a scenario by name and waits until what it is about can be observed.
 * Throws for an unknown name, for one that needs containers where none run, and when it cannot be observed in time.
 */
export async function applyScenario(stack: RunningStack, name: string): Promise<void> {
  const scenario = findScenario(name);
  if (scenario.needsNode && stack.mode === 'kwok') {
    throw new Error(`the scenario "${name}" needs a real node`);
  }
  fs.mkdirSync(appliedFolder(stack), { recursive: true });
  fs.writeFileSync(path.join(appliedFolder(stack), name), '');
  await ensureNamespace(stack.context, scenario.namespace);
  if (scenario.manifest) {
    await stack.kubectlOk(['apply', '-f', manifestFile(scenario)]);
  }
  await observe(stack, scenario.healthy ?? []);
  await scenario.break?.(stack);
  await observe(stack, scenario.observe);
}
