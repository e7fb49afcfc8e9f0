import { COMMANDS } from './commands';
import { parseArguments } from './commands/parseArguments';

async function main(): Promise<number> {
  const { command, rest, options } = parseArguments(process.argv.slice(2));
  const chosen = COMMANDS[command ?? ''];
  if (!chosen) {
    const lines = Object.entries(COMMANDS).map(
      ([name, { usage, does }]) => `  ${`${name} ${usage}`.padEnd(44)} ${does}`
    );
    console.error(`npm run stack -- <command> [--instance <name>]\n\n${lines.join('\n')}`);
    return command === undefined || command === 'help' ? 0 : 2;
  }
  return chosen.run(rest, options);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
);
