import fs from 'node:fs';
import path from 'node:path';
import { askSecurely } from '../parts/ask';
import type { RunningStack } from '../RunningStack';
import { FIXTURES } from './recordScenario';

const PROTOBUF = 'application/vnd.kubernetes.protobuf';

/** Where the API server lists each kind. */
const LISTS: Record<string, string> = {
  namespaces: '/api/v1',
  nodes: '/api/v1',
  pods: '/api/v1',
  services: '/api/v1',
  events: '/api/v1',
  deployments: '/apis/apps/v1',
  replicasets: '/apis/apps/v1',
  statefulsets: '/apis/apps/v1',
  daemonsets: '/apis/apps/v1',
  jobs: '/apis/batch/v1',
  cronjobs: '/apis/batch/v1',
  endpointslices: '/apis/discovery.k8s.io/v1',
};

interface JsonList {
  metadata: { resourceVersion: string };
  items: Array<{ metadata: { managedFields?: unknown } }>;
}

async function recordList(stack: RunningStack, plural: string): Promise<void> {
  const address = `${LISTS[plural]}/${plural}`;
  const json = JSON.parse((await askSecurely(stack.context, 'apiserver', address)).text) as JsonList;
  // The very same revision, so that both encodings hold equal objects.
  const exact = `?resourceVersion=${json.metadata.resourceVersion}&resourceVersionMatch=Exact`;
  const protobuf = await askSecurely(stack.context, 'apiserver', address + exact, { Accept: PROTOBUF });
  if (protobuf.status !== 200) {
    throw new Error(`${address}: ${protobuf.text}`);
  }
  json.items.forEach(({ metadata }) => delete metadata.managedFields);
  const folder = path.join(FIXTURES, 'protobuf');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${plural}.pb`), protobuf.body);
  fs.writeFileSync(path.join(folder, `${plural}.json`), `${JSON.stringify(json, null, 1)}\n`);
}

/** Writes each kind's list as the API server encodes it in protobuf, and the same objects as JSON. */
export async function recordProtobuf(stack: RunningStack): Promise<void> {
  for (const plural of Object.keys(LISTS)) {
    await recordList(stack, plural);
  }
}
