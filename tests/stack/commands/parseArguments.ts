export interface CommandOptions {
  instance: string;
  /** All other `--name value` pairs; a flag without value is "true". */
  flags: Record<string, string>;
}

export interface ParsedArguments {
  command?: string;
  rest: string[];
  options: CommandOptions;
}

/** Options that take no value. */
const SWITCHES = new Set(['detach', 'keep-logs', 'all']);

/** Splits arguments into a command, its words and options. What follows `kubectl` is left to kubectl. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const rest: string[] = [];
  const flags: Record<string, string> = {};
  for (let index = 0; index < args.length; index++) {
    const word = args[index];
    if (rest[0] === 'kubectl' && !word.startsWith('--instance')) {
      rest.push(word);
    } else if (word.startsWith('--')) {
      const [name, value] = word.slice(2).split(/=(.*)/s);
      flags[name] = value ?? (SWITCHES.has(name) ? 'true' : (args[++index] ?? 'true'));
    } else {
      rest.push(word);
    }
  }
  const { instance = 'default', ...others } = flags;
  return { command: rest.shift(), rest, options: { instance, flags: others } };
}
