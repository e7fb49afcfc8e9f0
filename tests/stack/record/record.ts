import type { RunningStack } from '../RunningStack';
import { findScenario, SCENARIOS } from '../scenarios';
import { recordProtobuf } from './recordProtobuf';
import { recordScenario } from './recordScenario';

/** Applied together while lists are recorded in protobuf, so that they hold unusual states too. */
const BREAKS_FOR_PROTOBUF = ['liveness', 'crash-loop', 'oom-killed', 'init-failing', 'job-failed', 'unschedulable-cpu'];

async function recordOne(stack: RunningStack, name: string): Promise<void> {
  const start = Date.now();
  await stack.applyScenario(name);
  await recordScenario(stack, findScenario(name));
  if (name !== 'shop') {
    await stack.heal(name);
  }
  console.log(`${name}: recorded (${Math.round((Date.now() - start) / 1000)} s)`);
}

/**
 * Brings each scenario about on top of `shop`, writes its objects to tests/fixtures, and undoes it.
 * A scenario that fails is reported and does not stop the others. "protobuf" among the names records that too.
 * @param names all when empty
 */
export async function record(stack: RunningStack, names: string[]): Promise<void> {
  const wanted = names.length > 0 ? names : [...SCENARIOS.map(({ name }) => name), 'protobuf'];
  const failed: string[] = [];
  await stack.applyScenario('shop');
  for (const name of wanted) {
    try {
      if (name === 'protobuf') {
        await Promise.all(BREAKS_FOR_PROTOBUF.map((each) => stack.applyScenario(each)));
        await recordProtobuf(stack);
        await stack.heal();
        console.log('protobuf: recorded');
      } else {
        await recordOne(stack, name);
      }
    } catch (error) {
      failed.push(name);
      console.error(`${name}: ${(error as Error).message}`);
      await stack.heal(name).catch(() => undefined);
    }
  }
  if (failed.length > 0) {
    throw new Error(`not recorded: ${failed.join(', ')}`);
  }
}
