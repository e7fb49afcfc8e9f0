import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { GOOD, KEY } from '../../../src/gateway/kubernetes/testing/certificates';
import { Random } from '../Random';
import { ApiStore } from '../server/ApiStore';
import { ClusterLife } from '../server/ClusterLife';
import { FaultyApiServer, type Interfere } from '../server/FaultyApiServer';

/** A fake API server at ordinary speed, and a kubeconfig that leads to it. */
export interface FakeCluster {
  server: FaultyApiServer;
  kubeconfig: string;
  close(): Promise<void>;
}

export interface FakeClusterOptions {
  interfere?: Interfere;
  /** What it holds; left out, a small ordinary cluster. */
  store?: ApiStore;
}

export async function startFakeCluster({
  interfere,
  store = new ApiStore(),
}: FakeClusterOptions = {}): Promise<FakeCluster> {
  const random = new Random(1);
  const life = new ClusterLife(store, random);
  const scene = { store, life, random, pace: 1, pageSize: 500, futureWatch: 'refused', elsewhere: '' } as const;
  const server = new FaultyApiServer(scene, { interfere, tls: { key: KEY, cert: GOOD } });
  const address = await server.listen();
  server.tokens.add('token-of-the-gateway');
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-cluster-'));
  const kubeconfig = path.join(folder, 'kubeconfig');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: 'fake',
        cluster: { server: address, 'certificate-authority-data': Buffer.from(GOOD).toString('base64') },
      },
    ],
    users: [{ name: 'gateway', user: { token: 'token-of-the-gateway' } }],
    contexts: [{ name: 'fake', context: { cluster: 'fake', user: 'gateway' } }],
    'current-context': 'fake',
  };
  writeFileSync(kubeconfig, stringify(config));
  return {
    server,
    kubeconfig,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
