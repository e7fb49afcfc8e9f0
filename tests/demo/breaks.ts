import { findScenario } from '../stack/scenarios';
import type { RunningStack } from '../stack/stack';
import type { Progress } from './Progress';

/** What the demo breaks on top of a healthy shop. */
export const DEMO_BREAKS = ['liveness', 'oom-killed', 'image-not-found', 'selector-typo'] as const;

/** One line a break: what it is and where it shows. */
export function describeBreak(name: string): string {
  const { title, problem } = findScenario(name);
  const where = problem ? `${problem.kind} ${problem.namespace ? `${problem.namespace}/` : ''}${problem.name}` : '';
  return `${where}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** The scenarios that this kind of stack can show. */
export function possible(stack: RunningStack, names: readonly string[]): string[] {
  return names.filter((name) => stack.mode === 'node' || !findScenario(name).needsNode);
}

/** Brings the shop up, then all breaks at once. Answers the names of those that were applied. */
export async function applyBreaks(stack: RunningStack, progress: Progress): Promise<string[]> {
  await progress.step('shop', 20_000, () => stack.applyScenario('shop'));
  const names = possible(stack, DEMO_BREAKS);
  await Promise.all(names.map((name) => progress.step(`break ${name}`, 40_000, () => stack.applyScenario(name))));
  return names;
}
