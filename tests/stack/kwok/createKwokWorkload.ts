import { stringify } from 'yaml';
import type { Context } from '../instance/Context';
import { applyText, kubectl } from '../parts/kubectl';
import { until } from '../system/wait';
import { simulatedNode } from './simulatedNode';
import { SIMULATED_WORKLOADS, simulatedDeployment } from './simulatedWorkloads';

const documents = (objects: object[]): string => objects.map((object) => stringify(object)).join('---\n');

async function readySimulatedNodes(context: Context): Promise<number> {
  const path = '{range .items[*]}{.status.conditions[?(@.type=="Ready")].status}{"\\n"}{end}';
  const result = await kubectl(context, ['get', 'nodes', '-l', 'type=kwok', '-o', `jsonpath=${path}`]);
  return result.stdout.split('\n').filter((status) => status === 'True').length;
}

const CREATORS = 4;

/** Several at once: each kubectl sends one object after the other. */
async function createNodes(context: Context, count: number): Promise<void> {
  const nodes = Array.from({ length: count }, (_, index) => simulatedNode(context, index));
  const shares = Array.from({ length: CREATORS }, (_, share) =>
    nodes.filter((_node, index) => index % CREATORS === share)
  );
  await Promise.all(shares.filter((share) => share.length > 0).map((share) => applyText(context, documents(share))));
}

/** Creates the simulated nodes, waits until they are Ready, and creates what runs on them. */
export async function createKwokWorkload(context: Context): Promise<void> {
  const { kwokNodes, kwokPodsPerNode } = context.settings;
  if (kwokNodes === 0) {
    return;
  }
  await createNodes(context, kwokNodes);
  // Before any pod: the first node to be Ready would get them all.
  await until(
    `${kwokNodes} simulated nodes to be Ready`,
    async () => (await readySimulatedNodes(context)) >= kwokNodes,
    { timeoutMs: 300_000, everyMs: 500 }
  );
  const namespaces = [...new Set(SIMULATED_WORKLOADS.map(({ namespace }) => namespace))];
  const pods = kwokNodes * kwokPodsPerNode;
  await applyText(
    context,
    documents([
      ...namespaces.map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })),
      ...SIMULATED_WORKLOADS.map((workload) =>
        simulatedDeployment(workload, Math.round((pods * workload.share) / 100))
      ),
    ])
  );
}
