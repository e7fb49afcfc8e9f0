import fs from 'node:fs';
import path from 'node:path';
import type { RunningStack } from '../RunningStack';
import { until } from '../system/wait';
import { findScenario } from './index';
import { observe } from './observe';
import type { Scenario } from './Scenario';

export const manifestFile = (scenario: Scenario): string => path.join(__dirname, scenario.name, 'manifest.yaml');

/** Which scenarios are applied is remembered as files, so that any later command can heal them. */
export const appliedFolder = (stack: RunningStack): string => stack.context.file('applied');

async function ensureNamespace(stack: RunningStack, namespace: string): Promise<void> {
  if ((await stack.kubectl(['get', 'namespace', namespace])).code !== 0) {
    // A scenario applied at the same time may have been quicker: only that the namespace is there counts.
    await stack.kubectl(['create', 'namespace', namespace]);
  }
  // A pod is refused until the namespace has its default account.
  await until(`the default account of ${namespace}`, async () => {
    return (await stack.kubectl(['get', 'serviceaccount', 'default', '-n', namespace])).code === 0;
  });
}

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
  await ensureNamespace(stack, scenario.namespace);
  if (scenario.manifest) {
    await stack.kubectlOk(['apply', '-f', manifestFile(scenario)]);
  }
  await observe(stack, scenario.healthy ?? []);
  await scenario.break?.(stack);
  await observe(stack, scenario.observe);
}
