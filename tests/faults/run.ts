import { openStack, startStack, type RunningStack } from '../stack/stack';
import { runHostile } from './hostile/runHostile';
import { parseOptions, type RunOptions } from './options';
import { measureRecovery } from './relay/measureRecovery';
import { runRelaySchedules } from './relay/runRelaySchedules';
import type { Outcome } from './schedule/runSchedule';
import { runSchedules } from './schedule/runSchedules';

/** How long the API server is away when recovery is measured. */
const AWAY_MS = 5000;

async function onStack<T>({ instance }: RunOptions, work: (stack: RunningStack) => Promise<T>): Promise<T> {
  if (instance !== undefined) {
    return work(openStack(instance));
  }
  const stack = await startStack({ instance: 'faults', mode: 'kwok', waitFor: 'core', kwokPodsPerNode: 4 });
  try {
    return await work(stack);
  } finally {
    await stack.stop();
  }
}

/** A failure is told as it comes, with all that repeats it. */
function tellFailure({ seed, failures, schedule }: Outcome): void {
  if (failures.length > 0) {
    console.error(`seed ${seed}:\n  ${[...failures, ...schedule].join('\n  ')}`);
  }
}

function run(options: RunOptions): Promise<object> {
  const { what, seed, count, only } = options;
  switch (what) {
    case 'fake':
      return runSchedules({ seed, count, only, tell: tellFailure });
    case 'relay':
      return onStack(options, (stack) => runRelaySchedules(stack, seed, count));
    case 'recovery':
      return onStack(options, (stack) => measureRecovery(stack, count, AWAY_MS));
    case 'hostile':
      return onStack(options, (stack) => runHostile(stack, seed, count));
  }
}

/** Runs what the arguments say in a process of its own and prints the result as one JSON object, as its last line. */
async function main(): Promise<void> {
  const result = await run(parseOptions(process.argv.slice(2)));
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
);
