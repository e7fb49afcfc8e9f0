import { connect, type PodEnvironment } from '../connect';
import type { Settings } from '../settings/Settings';
import { checkCluster } from './checkCluster';
import { checkGrafana } from './checkGrafana';
import { checkTls } from './checkTls';
import { checkTokens } from './checkTokens';
import type { Report } from './Report';

/**
 * Tests a configuration and prints what the gateway may and may not read with it.
 * @returns 0 when all is well, 1 when something does not answer or may not be read
 * Rejects with SettingsError or ConfigurationError when the gateway would not start.
 */
export async function runCheck(
  settings: Settings,
  environment: PodEnvironment,
  print: (text: string) => void
): Promise<0 | 1> {
  const connection = await connect(settings.cluster, environment);
  const parts: ReadonlyArray<readonly [string, () => Promise<Report>]> = [
    ['Port', () => checkTls(settings, Date.now())],
    ['Tokens', () => checkTokens(settings)],
    ['Grafana', () => checkGrafana(settings)],
    ['Cluster', () => checkCluster(settings, connection)],
  ];
  let code: 0 | 1 = 0;
  for (const [title, check] of parts) {
    const { lines, ok } = await check();
    print(`${title}: ${ok ? 'ok' : 'NOT OK'}\n${lines.map((line) => `  ${line}\n`).join('')}`);
    code = ok ? code : 1;
  }
  return code;
}
