import './youngGeneration';
import { runCheck } from './check/runCheck';
import { connect } from './connect';
import { ConfigurationError } from './kubernetes/connection/ConfigurationError';
import { lineWriter } from './lineWriter';
import { createLog } from './log';
import { jsonSchema } from './settings/file/jsonSchema';
import { readSmallFile } from './settings/file/readSmallFile';
import { helpText } from './settings/flags';
import { loadSettings } from './settings/loadSettings';
import { type Command, parseFlags } from './settings/parseFlags';
import type { Settings } from './settings/Settings';
import { SettingsError } from './settings/SettingsError';
import { startGateway } from './startGateway';
import { VERSION } from './version';

const USAGE_ERROR = 2;
const LARGEST_TOKEN_FILE = 1024 * 1024;

const print = (text: string) => void process.stdout.write(text);

/** Later it may be away for a moment; at the start that is a mistake. */
async function checkTokenFile({ tokens: { file } }: Settings): Promise<void> {
  await readSmallFile(file, LARGEST_TOKEN_FILE).catch((error: Error) => {
    throw new SettingsError(
      '--token-file (tokens.file)',
      error.message,
      'a readable file with one bearer token a line'
    );
  });
}

async function serve(settings: Settings): Promise<void> {
  await checkTokenFile(settings);
  const log = createLog(settings.logLevel, lineWriter(process.stdout));
  const connection = await connect(settings.cluster, process.env);
  const gateway = await startGateway({ settings, connection, version: VERSION, log });
  const stop = (signal: NodeJS.Signals) => {
    log('info', 'stopping', { signal });
    gateway.close().then(
      () => process.exit(0),
      () => process.exit(1)
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function run({ run: what, flags }: Command): Promise<void> {
  switch (what) {
    case 'help':
      return print(helpText());
    case 'version':
      return print(`${VERSION}\n`);
    case 'schema':
      return print(jsonSchema());
    case 'check':
      process.exitCode = await runCheck(await loadSettings(flags), process.env, print);
      return;
    case 'serve':
      return serve(await loadSettings(flags));
  }
}

async function main(argv: readonly string[]): Promise<void> {
  await run(parseFlags(argv));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof SettingsError || error instanceof ConfigurationError;
  const text = expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`clusterscope-gateway: ${text}\n`);
  process.exit(expected ? USAGE_ERROR : 1);
});
