import { LOG_LEVELS, type LogLevel } from '../log';
import { FlagError } from './FlagError';
import { type Flag, type FlagName, FLAGS } from './flags';

export interface Settings {
  /** Null: the service account of the pod. */
  kubeconfig: string | null;
  host: string;
  port: number;
  tokenFile: string;
  metricsRequireToken: boolean;
  kubeStateMetrics: boolean;
  logLevel: LogLevel;
}

export type Command = { run: 'help' | 'version' } | { run: 'serve'; settings: Settings };

function readFlags(argv: readonly string[]): Map<FlagName, string> {
  const found = new Map<FlagName, string>();
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const match = /^--([a-z-]+)(?:=(.*))?$/s.exec(word);
    const name = match?.[1] as FlagName | undefined;
    if (!match || name === undefined || !Object.hasOwn(FLAGS, name)) {
      const known = Object.keys(FLAGS).map((flag) => `--${flag}`);
      throw new FlagError(`${word}: unknown flag; allowed: ${known.join(', ')}`);
    }
    if (found.has(name)) {
      throw new FlagError(`--${name}: given more than once; allowed: once`);
    }
    found.set(name, valueOf(name, match[2], rest));
  }
  return found;
}

function valueOf(name: FlagName, inline: string | undefined, rest: string[]): string {
  const { value }: Flag = FLAGS[name];
  if (value === null) {
    if (inline !== undefined) {
      throw new FlagError(`--${name}: found the value ${JSON.stringify(inline)}; allowed: no value`);
    }
    return '';
  }
  const given = inline ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
  if (given === undefined || given === '') {
    throw new FlagError(`--${name}: found no value; allowed: --${name} ${value}`);
  }
  return given;
}

function parseListen(text: string): { host: string; port: number } {
  const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text);
  const port = Number(match?.[3]);
  if (!match || port > 65535) {
    throw new FlagError(
      `--listen: found ${JSON.stringify(text)}; allowed: host:port with a port from 0 to 65535, e.g. 0.0.0.0:8080 or [::]:8080`
    );
  }
  return { host: (match[1] ?? match[2])!, port };
}

function parseLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined) {
    throw new FlagError(`--log-level: found ${JSON.stringify(text)}; allowed: ${LOG_LEVELS.join(', ')}`);
  }
  return level;
}

/** Reads the command line, without the program's name. Throws FlagError. */
export function parseFlags(argv: readonly string[]): Command {
  const flags = readFlags(argv);
  if (flags.has('help')) {
    return { run: 'help' };
  }
  if (flags.has('version')) {
    return { run: 'version' };
  }
  const tokenFile = flags.get('token-file');
  if (tokenFile === undefined) {
    throw new FlagError('--token-file: not given; allowed: a file with one bearer token a line');
  }
  return {
    run: 'serve',
    settings: {
      kubeconfig: flags.get('kubeconfig') ?? null,
      ...parseListen(flags.get('listen') ?? '127.0.0.1:8080'),
      tokenFile,
      metricsRequireToken: flags.has('metrics-require-token'),
      kubeStateMetrics: flags.has('kube-state-metrics'),
      logLevel: parseLogLevel(flags.get('log-level') ?? 'info'),
    },
  };
}
