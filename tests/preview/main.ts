import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { GRAFANA_SETS, ROOT, type GrafanaSet } from './sets';
import { startPreview } from './startPreview';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: join(ROOT, 'dist', 'clusterscope-kubernetes-app') },
    gateway: { type: 'string' },
    token: { type: 'string' },
    prometheus: { type: 'string' },
    port: { type: 'string', default: '3000' },
    set: { type: 'string', default: '13.1' },
  },
});

async function main(): Promise<void> {
  if (!GRAFANA_SETS.includes(values.set as GrafanaSet)) {
    throw new Error(`unknown set ${values.set}; known: ${GRAFANA_SETS.join(', ')}`);
  }
  const preview = await startPreview({
    dist: values.dist,
    gatewayUrl: values.gateway,
    token: values.token,
    prometheusUrl: values.prometheus,
    port: Number(values.port),
    set: values.set as GrafanaSet,
    dashboards: join(ROOT, 'dashboards'),
  });
  process.stdout.write(`${preview.url}\n`);
  process.once('SIGINT', () => void preview.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
