import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale } from '../demo/buildIfStale';
import { GatewayProcess } from '../demo/GatewayProcess';
import { startStack, type RunningStack, type StackOptions } from '../stack/stack';
import { freePorts } from '../stack/system/freePorts';

export interface LiveCluster {
  stack: RunningStack;
  /** Scraped by the cluster's Prometheus; may be stopped and started again. */
  gateway: GatewayProcess;
  stop(): Promise<void>;
}

/**
 * A real cluster whose Prometheus scrapes the built gateway. Ends with everything it started when it fails.
 * @param options what differs from a real node and two simulated ones
 */
export async function startLiveCluster(instance: string, options: StackOptions = {}): Promise<LiveCluster> {
  await buildIfStale('gateway');
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  const stack = await startStack({ mode: 'node', kwokNodes: 2, kwokPodsPerNode: 3, ...options, instance, report });
  try {
    const token = randomBytes(24).toString('base64url');
    const tokenFile = path.join(stack.dir, 'gateway.token');
    writeFileSync(tokenFile, token, { mode: 0o600 });
    const [port = 0] = await freePorts(1);
    const logFile = path.join(stack.dir, 'logs/gateway.log');
    const gateway = new GatewayProcess({ kubeconfig: stack.gatewayKubeconfig, tokenFile, port, logFile });
    await gateway.start();
    stack.setGatewayTarget(gateway.url, token);
    const stop = async () => {
      await gateway.stop();
      await stack.stop();
    };
    return { stack, gateway, stop };
  } catch (error) {
    await stack.stop({ keepLogs: true });
    throw error;
  }
}
