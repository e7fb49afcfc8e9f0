import { LOG_LEVELS, type LogLevel } from '../log';
import { LIBERTIES } from './file/configFields';
import { LISTEN } from './file/forms';
import { type ConfigFile, readConfigFile } from './file/readConfigFile';
import { shown } from './file/shown';
import type { FlagName } from './flags';
import { grafanaSettings, grantOf } from './grafanaSettings';
import type { GivenFlags } from './parseFlags';
import type { Liberty, Settings, TokenSettings } from './Settings';
import { SettingsError } from './SettingsError';

function listenOf(text: string, place: string): { host: string; port: number } {
  const match = /^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(text);
  const port = Number(match?.[3]);
  if (!match || !LISTEN.pattern.test(text) || port > 65535) {
    throw new SettingsError(place, `found ${shown(text)}`, LISTEN.name);
  }
  return { host: (match[1] ?? match[2])!, port };
}

function oneOf<T extends string>(text: string, known: readonly T[], flag: FlagName): T {
  const found = known.find((one) => one === text);
  if (found === undefined) {
    throw new SettingsError(`--${flag}`, `found ${shown(text)}`, known.join(', '));
  }
  return found;
}

function tokensOf({ tokens = {} }: ConfigFile, flags: GivenFlags): TokenSettings {
  const file = flags.get('token-file') ?? tokens.file;
  if (file === undefined) {
    throw new SettingsError('--token-file', 'not given, nor tokens.file', 'a file with one bearer token a line');
  }
  const scopes = [...(tokens.scopes ?? [])].map(
    ([name, scope]) => [name, { ...grantOf(scope), withoutIdentity: scope.withoutIdentity ?? false }] as const
  );
  return { file, scopes: new Map(scopes) };
}

/** Puts flags over a configuration file, and defaults under both. Throws SettingsError. */
export function settingsOf(flags: GivenFlags, config: ConfigFile, file: string): Settings {
  const { tls, cluster = {}, metrics = {}, log = {} } = config;
  const listenFlag = flags.get('listen');
  const allowFlag = flags.get('allow')?.split(',');
  const logFlag = flags.get('log-level');
  return {
    ...(listenFlag !== undefined
      ? listenOf(listenFlag, '--listen')
      : listenOf(config.listen ?? '127.0.0.1:8080', `${file}: listen`)),
    tls: tls ? { ...tls, minVersion: tls.minVersion ?? 'TLSv1.2' } : null,
    tokens: tokensOf(config, flags),
    metricsRequireToken: flags.has('metrics-require-token') || (metrics.requireToken ?? false),
    kubeStateMetrics: flags.has('kube-state-metrics') || (metrics.kubeStateMetrics ?? false),
    logLevel: logFlag === undefined ? ((log.level ?? 'info') as LogLevel) : oneOf(logFlag, LOG_LEVELS, 'log-level'),
    cluster: {
      kubeconfig: flags.get('kubeconfig') ?? cluster.kubeconfig ?? null,
      context: flags.get('context') ?? cluster.context ?? null,
      allow: allowFlag?.map((one) => oneOf<Liberty>(one.trim(), LIBERTIES, 'allow')) ?? cluster.allow ?? [],
      compressedLists: flags.has('compressed-lists') || (cluster.compressedLists ?? false),
    },
    grafana: grafanaSettings(config, file),
    limits: config.limits ?? {},
  };
}

/** Everything the gateway runs with, from the command line and the file it names. Rejects with SettingsError. */
export async function loadSettings(flags: GivenFlags): Promise<Settings> {
  const file = flags.get('config');
  return settingsOf(flags, file === undefined ? {} : await readConfigFile(file), file ?? 'defaults');
}
