import { parseArgs } from 'node:util';
import { PAGES } from '../../src/contract/links';
import { applyBreaks, describeBreak } from './breaks';
import { startEnvironment, type Environment } from './Environment';
import { Progress } from './Progress';

const HELP = `npm run demo [-- options]
  --nodes n   simulated nodes beside the real one (default 3)
  --pods n    pods on each of them (default 6)
  --port n    where the page is served (default 3000)
  --set s     Grafana packages of the page: 13.1 (default) or 13.2
  --keep      leave the cluster's logs behind
  --help      this text
`;

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '3' },
    pods: { type: 'string', default: '6' },
    port: { type: 'string', default: '3000' },
    set: { type: 'string', default: '13.1' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const started = Date.now();
const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};

function count(name: 'nodes' | 'pods' | 'port'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 0) {
    throw new Error(`--${name} must be a whole number, not ${JSON.stringify(values[name])}`);
  }
  return value;
}

/** Ends everything on Ctrl-C, once; a second Ctrl-C changes nothing. */
function endOnSignal(environment: () => Promise<Environment> | undefined): void {
  let ending = false;
  const end = async () => {
    if (ending) {
      return;
    }
    ending = true;
    print('stopping …');
    // While it is still starting there is no handle yet: the stack cleans up when the process exits.
    await Promise.race([
      environment()?.then((running) => running.stop({ keepLogs: values.keep })),
      new Promise((resolve) => setTimeout(resolve, 8000)),
    ]).catch(() => undefined);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void end());
  }
}

async function main(): Promise<void> {
  if (values.help) {
    return print(HELP);
  }
  if (values.set !== '13.1' && values.set !== '13.2') {
    throw new Error(`--set must be 13.1 or 13.2, not ${values.set}`);
  }
  const progress = new Progress(print);
  let starting: Promise<Environment> | undefined;
  endOnSignal(() => starting);
  starting = startEnvironment({
    progress,
    port: count('port'),
    set: values.set,
    stack: { instance: 'demo', kwokNodes: count('nodes'), kwokPodsPerNode: count('pods'), report: print },
  });
  const { stack, preview } = await starting;
  print(`\n  ${preview.url}${PAGES.overview}   (after ${Math.round((Date.now() - started) / 1000)} s)\n`);
  const names = await applyBreaks(stack, progress);
  await progress.step('Prometheus and the rest', 10_000, () => stack.complete);
  print('\nWhat is broken, and should be on the page:');
  names.forEach((name) => print(`  - ${describeBreak(name)}`));
  print(
    `\n  ${preview.url}${PAGES.overview}\n\nOther roles: add ?role=viewer or ?role=editor. Ctrl-C stops everything.`
  );
  setInterval(() => undefined, 60_000);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
