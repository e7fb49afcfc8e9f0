import { COMMANDS, type Flag, type FlagName, FLAGS } from './flags';
import { SettingsError } from './SettingsError';

/** Values of the flags given; a switch has an empty one. */
export type GivenFlags = ReadonlyMap<FlagName, string>;

export interface Command {
  run: 'serve' | 'help' | 'version' | keyof typeof COMMANDS;
  flags: GivenFlags;
}

function readFlags(words: readonly string[]): Map<FlagName, string> {
  const found = new Map<FlagName, string>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const match = /^--([a-z-]+)(?:=(.*))?$/s.exec(word);
    const name = match?.[1] as FlagName | undefined;
    if (!match || name === undefined || !Object.hasOwn(FLAGS, name)) {
      const known = Object.keys(FLAGS).map((flag) => `--${flag}`);
      throw new SettingsError(word, 'unknown flag', known.join(', '));
    }
    if (found.has(name)) {
      throw new SettingsError(`--${name}`, 'given more than once', 'once');
    }
    found.set(name, valueOf(name, match[2], rest));
  }
  return found;
}

function valueOf(name: FlagName, inline: string | undefined, rest: string[]): string {
  const { value }: Flag = FLAGS[name];
  if (value === null) {
    if (inline !== undefined) {
      throw new SettingsError(`--${name}`, `found the value ${JSON.stringify(inline)}`, 'no value');
    }
    return '';
  }
  const given = inline ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
  if (given === undefined || given === '') {
    throw new SettingsError(`--${name}`, 'found no value', `--${name} ${value}`);
  }
  return given;
}

const isCommand = (word: string | undefined): word is keyof typeof COMMANDS =>
  word !== undefined && Object.hasOwn(COMMANDS, word);

/** Reads the command line, without the program's name. Throws SettingsError. */
export function parseFlags(argv: readonly string[]): Command {
  const [first, ...others] = argv;
  const command = isCommand(first) ? first : 'serve';
  const flags = readFlags(command === 'serve' ? argv : others);
  return { run: flags.has('help') ? 'help' : flags.has('version') ? 'version' : command, flags };
}
