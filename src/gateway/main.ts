import { accessSync, constants } from 'node:fs';
import { ConfigurationError } from './kubernetes/connection/ConfigurationError';
import type { Connection } from './kubernetes/connection/Connection';
import { kubeconfigConnection } from './kubernetes/connection/kubeconfigConnection';
import {
  hasServiceAccount,
  SERVICE_ACCOUNT_FOLDER,
  serviceAccountConnection,
} from './kubernetes/connection/serviceAccountConnection';
import { createLog } from './log';
import { FlagError } from './settings/FlagError';
import { helpText } from './settings/flags';
import { parseFlags, type Settings } from './settings/parseFlags';
import { startGateway } from './startGateway';
import { VERSION } from './version';

const USAGE_ERROR = 2;

async function connect({ kubeconfig }: Settings): Promise<Connection> {
  if (kubeconfig !== null) {
    return kubeconfigConnection(kubeconfig);
  }
  const { KUBERNETES_SERVICE_HOST, KUBERNETES_SERVICE_PORT, CLUSTERSCOPE_SERVICE_ACCOUNT } = process.env;
  const folder = CLUSTERSCOPE_SERVICE_ACCOUNT ?? SERVICE_ACCOUNT_FOLDER;
  if (!hasServiceAccount(folder)) {
    throw new ConfigurationError(
      `--kubeconfig: not given, and there is no service account in ${folder}; one of the two is needed`
    );
  }
  return serviceAccountConnection(folder, KUBERNETES_SERVICE_HOST, KUBERNETES_SERVICE_PORT);
}

function checkTokenFile({ tokenFile }: Settings): void {
  try {
    accessSync(tokenFile, constants.R_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(
      `--token-file: found ${tokenFile}, which cannot be read (${reason}); a readable file is needed`
    );
  }
}

async function serve(settings: Settings): Promise<void> {
  checkTokenFile(settings);
  const log = createLog(settings.logLevel, (line) => process.stdout.write(line));
  const gateway = await startGateway({ ...settings, connection: await connect(settings), version: VERSION, log });
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

async function main(argv: readonly string[]): Promise<void> {
  const command = parseFlags(argv);
  if (command.run === 'serve') {
    await serve(command.settings);
  } else {
    process.stdout.write(command.run === 'help' ? helpText() : `${VERSION}\n`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof FlagError || error instanceof ConfigurationError;
  const text = expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`clusterscope-gateway: ${text}\n`);
  process.exit(expected ? USAGE_ERROR : 1);
});
