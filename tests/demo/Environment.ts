import { randomBytes } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PreviewOptions } from '../preview/options';
import { ROOT } from '../preview/sets';
import { startPreview, type Preview } from '../preview/startPreview';
import { hostBundle } from '../preview/server/hostBundle';
import { freePorts } from '../stack/system/freePorts';
import { startStack, type RunningStack, type StackOptions } from '../stack/stack';
import { OUTPUT, buildIfStale } from './buildIfStale';
import { GatewayProcess } from './GatewayProcess';
import type { Progress } from './Progress';

export interface EnvironmentOptions {
  stack: StackOptions;
  progress: Progress;
  port?: number;
  set?: PreviewOptions['set'];
  role?: PreviewOptions['role'];
}

/** A cluster, the gateway on it and the preview in front: the whole product, running. */
export interface Environment {
  stack: RunningStack;
  gateway: GatewayProcess;
  preview: Preview;
  token: string;
  /** What a further preview needs to stand in front of the same gateway and Prometheus. */
  previewOptions: PreviewOptions;
  /** Ends everything; `keepLogs` leaves the logs of the cluster's parts. */
  stop(options?: { keepLogs?: boolean }): Promise<void>;
}

/** Builds what is stale, brings everything up and answers as soon as the page is usable. Rejects with nothing left running. */
export async function startEnvironment(options: EnvironmentOptions): Promise<Environment> {
  const { progress } = options;
  const builds = Promise.all([
    progress
      .step('plugin', 20_000, () => buildIfStale('plugin'))
      .then(() => progress.step('preview page', 8_000, () => hostBundle(options.set ?? '13.1'))),
    progress.step('gateway', 4_000, () => buildIfStale('gateway')),
  ]);
  builds.catch(() => undefined);
  const stack = await progress.step('cluster', 15_000, () =>
    startStack({ waitFor: 'core', handleSignals: false, ...options.stack })
  );
  const stops: Array<(keepLogs: boolean) => Promise<void>> = [(keepLogs) => stack.stop({ keepLogs })];
  const stop = async ({ keepLogs = false } = {}) => {
    for (const each of stops.splice(0).reverse()) {
      await each(keepLogs);
    }
  };
  try {
    await builds;
    const token = randomBytes(24).toString('base64url');
    const tokenFile = join(stack.dir, 'gateway.token');
    writeFileSync(tokenFile, token, { mode: 0o600 });
    const [port = 0] = await freePorts(1);
    const logFile = join(stack.dir, 'logs/gateway.log');
    const gateway = new GatewayProcess({ kubeconfig: stack.gatewayKubeconfig, tokenFile, port, logFile });
    stops.push(() => gateway.stop());
    await progress.step('gateway process', 2_000, () => gateway.start());
    stack.setGatewayTarget(gateway.url, token);
    // A copy: a build meanwhile must not take the pages' files away.
    const dist = join(stack.dir, 'plugin');
    cpSync(OUTPUT.plugin, dist, { recursive: true });
    const previewOptions: PreviewOptions = {
      dist,
      gatewayUrl: gateway.url,
      token,
      prometheusUrl: stack.urls.prometheus,
      clusterName: 'demo',
      dashboards: join(ROOT, 'dashboards'),
      set: options.set,
      role: options.role,
    };
    const preview = await startPreview({ ...previewOptions, port: options.port });
    stops.push(() => preview.stop());
    return { stack, gateway, preview, token, previewOptions, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
