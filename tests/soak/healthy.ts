import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveCluster } from '../catalogue/liveCluster';
import { mailLine, mailSince } from './Inbox';

const SHOP = ['-n', 'shop'];
const PAUSE_MS = 45_000;
/** A stopped part stays away so long. */
const AWAY_MS = 20_000;
const DRAINED = 'sim-0000';

interface Step {
  name: string;
  run(cluster: LiveCluster): Promise<unknown>;
}

const kubectl =
  (...args: string[]) =>
  (cluster: LiveCluster) =>
    cluster.stack.kubectlOk(args);
const rolledOut = (workload: string) => kubectl('rollout', 'status', workload, ...SHOP, '--timeout=180s');

/** What happens to a cluster in which nothing is wrong, over and over. */
const STEPS: readonly Step[] = [
  {
    name: 'rollout of backend and frontend',
    run: async (cluster) => {
      await kubectl('rollout', 'restart', 'deployment/backend', 'deployment/frontend', ...SHOP)(cluster);
      await rolledOut('deployment/backend')(cluster);
      await rolledOut('deployment/frontend')(cluster);
    },
  },
  {
    name: 'backend scaled up and down',
    run: async (cluster) => {
      await kubectl('scale', 'deployment/backend', '--replicas=5', ...SHOP)(cluster);
      await rolledOut('deployment/backend')(cluster);
      await sleep(PAUSE_MS);
      await kubectl('scale', 'deployment/backend', '--replicas=3', ...SHOP)(cluster);
    },
  },
  {
    name: 'rollout of the StatefulSet and the DaemonSet',
    run: async (cluster) => {
      await kubectl('rollout', 'restart', 'statefulset/cache', 'daemonset/log-shipper', ...SHOP)(cluster);
      await rolledOut('statefulset/cache')(cluster);
      await rolledOut('daemonset/log-shipper')(cluster);
    },
  },
  {
    name: 'drain of a node',
    run: async (cluster) => {
      const how = ['--ignore-daemonsets', '--delete-emptydir-data', '--force', '--timeout=120s'];
      await kubectl('drain', DRAINED, ...how)(cluster);
      await sleep(PAUSE_MS);
      await kubectl('uncordon', DRAINED)(cluster);
    },
  },
  {
    name: 'restart of Prometheus',
    run: async ({ stack }) => {
      await stack.stopPart('prometheus');
      await sleep(AWAY_MS);
      await stack.startPart('prometheus');
    },
  },
  {
    name: 'restart of the gateway',
    run: async ({ gateway }) => {
      await gateway.stop();
      await sleep(AWAY_MS);
      await gateway.start();
    },
  },
];

/**
 * Lets a healthy shop live for so many minutes, each step at least once.
 * @param tell hears of each step and of each message as it is found
 * @returns the messages that came, one line each; none is what is wanted
 */
export async function liveHealthily(
  cluster: LiveCluster,
  minutes: number,
  tell: (line: string) => void
): Promise<string[]> {
  const began = Date.now();
  const isOver = () => Date.now() - began >= minutes * 60_000;
  const told = new Set<string>();
  const look = async () => {
    for (const mail of await mailSince(cluster.stack, began)) {
      const line = `${new Date(mail.at).toISOString()} ${mailLine(mail)}`;
      if (!told.has(line)) {
        told.add(line);
        tell(`MESSAGE ${line}`);
      }
    }
  };
  tell('start of the shop');
  await cluster.stack.applyScenario('shop');
  do {
    for (const { name, run } of STEPS) {
      await sleep(PAUSE_MS);
      await look();
      tell(`${((Date.now() - began) / 60_000).toFixed(1)} min: ${name}`);
      await run(cluster);
    }
  } while (!isOver());
  // What the last step may have caused still has to be waited for.
  await sleep(3 * 60_000);
  await look();
  return [...told];
}
