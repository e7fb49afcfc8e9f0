import { SCENARIOS } from '../scenarios';
import { record } from '../record/record';
import { openStack } from '../stack';
import { down } from './down';
import { logs } from './logs';
import { prepare } from './prepare';
import type { CommandOptions } from './parseArguments';
import { status } from './status';
import { up } from './up';

interface Command {
  usage: string;
  does: string;
  run(words: string[], options: CommandOptions): Promise<number>;
}

const fine = async (work: Promise<unknown>): Promise<number> => {
  await work;
  return 0;
};

/** What `npm run stack` can do. */
export const COMMANDS: Record<string, Command> = {
  up: {
    usage: '[--detach] [--mode node|kwok] [--nodes n]',
    does: 'bring a cluster up; without --detach until Ctrl-C',
    run: (_, options) => up(options),
  },
  prepare: {
    usage: '',
    does: 'install packages and build programs, so that up is quick',
    run: () => fine(prepare()),
  },
  down: {
    usage: '[--all]',
    does: 'end and remove it, also what a killed run left behind',
    run: (_, options) => down(options),
  },
  status: { usage: '', does: 'addresses, parts, applied scenarios', run: (_, options) => status(options) },
  apply: {
    usage: '<scenario> …',
    does: 'apply scenarios and wait until each can be observed',
    run: async (names, options) => {
      for (const name of names) {
        await openStack(options.instance).applyScenario(name);
        console.log(`${name}: seen`);
      }
      return 0;
    },
  },
  heal: {
    usage: '[<scenario>]',
    does: 'undo a scenario, or all but shop',
    run: ([name], options) => fine(openStack(options.instance).heal(name)),
  },
  scenarios: {
    usage: '',
    does: 'list them',
    run: async () => {
      SCENARIOS.forEach(({ name, title }) => console.log(`${name.padEnd(26)} ${title}`));
      return 0;
    },
  },
  kubectl: {
    usage: '…',
    does: 'kubectl as administrator',
    run: async (args, options) => {
      const result = await openStack(options.instance).kubectl(args, { timeoutMs: 600_000 });
      process.stdout.write(result.stdout);
      process.stderr.write(result.stderr);
      return result.code;
    },
  },
  record: {
    usage: '[<scenario> …]',
    does: 'write the objects of scenarios as fixtures',
    run: (names, options) => fine(record(openStack(options.instance), names)),
  },
  logs: { usage: '<part>', does: 'what a part printed', run: ([part], options) => logs(part, options) },
};
