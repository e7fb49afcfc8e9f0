import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildGateway } from '../../src/build/gateway';
import { ensureBinaries, type RunningStack } from '../stack/stack';
import { ensureSeed } from './cluster/seed';
import { startControlPlane } from './cluster/startControlPlane';
import { GatewayProcess, type GatewayOptions } from './gateway/GatewayProcess';
import { ALL_KINDS } from './peers/kindAddresses';
import { curlLists } from './peers/curlLists';

export interface BenchOptions {
  /** Runs of what is a median of runs. */
  runs: number;
  /** Pods of the usual, large size. */
  pods: number;
  /** Pods where the number does not matter. */
  fewPods: number;
  /** Also what takes an hour. */
  full: boolean;
  /** Folder for processor profiles; empty: none. */
  profile: string;
  report: (line: string) => void;
}

/** What measurements share: one cluster at a time, one bundle of the gateway, and what is to be ended at the end. */
export class Bench {
  private stack: RunningStack | undefined;
  private pods = -1;
  private bundle: Promise<string> | undefined;
  private readonly gateways = new Set<GatewayProcess>();
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clusterscope-bench-'));

  constructor(readonly options: BenchOptions) {}

  report(line: string): void {
    this.options.report(line);
  }

  /** A cluster of so many pods, warm: every list has been asked for once. The same one again while the size stays. */
  async cluster(pods: number): Promise<RunningStack> {
    if (this.stack && this.pods === pods) {
      return this.stack;
    }
    await this.endCluster();
    const seed = await ensureSeed(pods, this.options.report);
    this.stack = await startControlPlane(seed, this.options.report);
    this.pods = pods;
    const { seconds, bytes } = await curlLists(this.stack, ALL_KINDS);
    this.report(`${pods} pods: ${Math.round(bytes / 1e6)} MB of protobuf in ${seconds.toFixed(1)} s the first time`);
    return this.stack;
  }

  /** Lets the next measurement begin with the data as it was made. */
  async endCluster(): Promise<void> {
    await this.endGateways();
    await this.stack?.stop();
    this.stack = undefined;
    this.pods = -1;
  }

  /** Path of a program under tests/bench/programs, built when it is not there yet. */
  async program(name: 'bench-load' | 'bench-informer'): Promise<string> {
    return (await ensureBinaries([name], this.options.report))[name];
  }

  /** Starts the gateway as it is shipped. */
  async gateway(kubeconfig: string, options: Partial<GatewayOptions> = {}): Promise<GatewayProcess> {
    this.bundle ??= this.build();
    const { profile } = this.options;
    const nodeFlags = profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
    const gateway = new GatewayProcess({
      bundle: await this.bundle,
      kubeconfig,
      folder: this.folder,
      nodeFlags,
      ...options,
    });
    this.gateways.add(gateway);
    return gateway;
  }

  /** A file for a measurement's own use; gone at the end. */
  file(name: string): string {
    return path.join(this.folder, name);
  }

  async endGateways(): Promise<void> {
    await Promise.all([...this.gateways].map((gateway) => gateway.stop()));
    this.gateways.clear();
  }

  async close(): Promise<void> {
    await this.endCluster();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private async build(): Promise<string> {
    const bundle = path.join(this.folder, 'clusterscope-gateway.mjs');
    await buildGateway(bundle);
    return bundle;
  }
}
