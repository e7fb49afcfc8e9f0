import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './projectFiles';

interface Service {
  build?: { context: string; target?: string };
  command?: string[] | null;
  image?: string;
  volumes?: Array<{ type: string; source: string }>;
}
interface Composition {
  services: Record<string, Service>;
}

/** compose-go's own command, built on demand; Docker Compose loads files with the same library. */
const composeCommand = execFileSync('go', ['tool', '-n', 'cmd'], { cwd: path.join(__dirname, 'compose') })
  .toString('utf8')
  .trim();

/** Loads a compose file; fails on anything the published schema refuses. */
function load(file: string): Composition {
  const json = execFileSync(composeCommand, ['-format', 'json', file], {
    cwd: ROOT,
    env: { ...process.env, KUBECONFIG: '', COMPOSE_PROFILES: 'cluster' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(json.toString('utf8')) as Composition;
}

const composition = load(path.join(ROOT, 'docker-compose.yaml'));
const services = Object.entries(composition.services);
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

describe('docker-compose.yaml', () => {
  test('a key that the schema does not know is refused', () => {
    expect(() => load(path.join(__dirname, 'compose/broken.yaml'))).toThrow(/no_such_key/);
  });

  test.each(services)('%s mounts only what exists', (_name, service) => {
    const sources = (service.volumes ?? []).filter((volume) => volume.type === 'bind').map((volume) => volume.source);
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
  });

  test.each(services.filter(([, service]) => service.build))(
    '%s builds a stage that the Dockerfile has',
    (_name, service) => {
      expect(read('Dockerfile')).toMatch(new RegExp(`^FROM .+ AS ${service.build?.target}$`, 'mi'));
    }
  );

  test('the gateway knows every flag it is given', () => {
    const main = execFileSync(process.execPath, ['--import', 'tsx', 'src/gateway/main.ts', '--help'], {
      cwd: ROOT,
    }).toString('utf8');
    const flags = (composition.services.gateway?.command ?? []).map((argument) => argument.split('=')[0]!);
    expect(flags.length).toBeGreaterThan(0);
    expect(flags.filter((flag) => !main.includes(flag))).toEqual([]);
  });
});
