import fs from 'node:fs';
import path from 'node:path';
import { REPO } from '../instance/instances';
import { askSecurely } from '../parts/ask';
import type { RunningStack } from '../RunningStack';
import { withRareObjects } from './rareObjects';
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
  ingresses: '/apis/networking.k8s.io/v1',
  persistentvolumeclaims: '/api/v1',
  persistentvolumes: '/api/v1',
  horizontalpodautoscalers: '/apis/autoscaling/v2',
  poddisruptionbudgets: '/apis/policy/v1',
  resourcequotas: '/api/v1',
  limitranges: '/api/v1',
  leases: '/apis/coordination.k8s.io/v1/namespaces/kube-node-lease',
};

interface JsonList {
  metadata: { resourceVersion: string };
  items: Array<{ metadata: { managedFields?: unknown } }>;
}

/** The folder of this clone, which volumes name, under another name: of equal length, for protobuf counts bytes. */
const ELSEWHERE = '/srv/clusterscope'.padEnd(REPO.length, '-').slice(0, REPO.length);

const elsewhere = (text: string): string => text.replaceAll(REPO, ELSEWHERE);

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
  fs.writeFileSync(path.join(folder, `${plural}.pb`), elsewhere(protobuf.body.toString('latin1')), 'latin1');
  fs.writeFileSync(path.join(folder, `${plural}.json`), elsewhere(`${JSON.stringify(json, null, 1)}\n`));
}

/**
 * Writes each kind's list as the API server encodes it in protobuf, and the same objects as JSON; with objects among them
 * that fill every field there is.
 */
export async function recordProtobuf(stack: RunningStack): Promise<void> {
  await withRareObjects(stack, async () => {
    for (const plural of Object.keys(LISTS)) {
      await recordList(stack, plural);
    }
  });
}
