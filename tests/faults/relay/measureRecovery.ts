import { setTimeout as delay } from 'node:timers/promises';
import { kubeconfigConnection } from '../../../src/gateway/kubernetes/connection/kubeconfigConnection';
import type { RunningStack } from '../../stack/RunningStack';
import { Random } from '../Random';
import { Relay } from './Relay';
import { RelayedCache } from './RelayedCache';

/** Milliseconds until every kind is live again, at the gateway's own pace. */
export interface Recovery {
  /** After all connections were cut, one figure a cut. */
  afterCut: number[];
  /** After an API server that was away answers again, one figure an absence. */
  afterReturn: number[];
}

const PATIENCE_MS = 120_000;

/**
 * Cuts and takes away a real API server and measures how long the gateway needs.
 * @param awayMs how long the API server is away
 */
export async function measureRecovery(stack: RunningStack, rounds: number, awayMs: number): Promise<Recovery> {
  const connection = await kubeconfigConnection(stack.gatewayKubeconfig);
  const { hostname, port } = new URL(connection.server);
  const relay = new Relay({ host: hostname, port: Number(port) }, new Random(1));
  const relayed = new RelayedCache(connection, await relay.listen(), 1);
  const recovery: Recovery = { afterCut: [], afterReturn: [] };
  const recovered = async (into: number[]) => {
    const ms = await relayed.untilLive(PATIENCE_MS);
    into.push(ms === null ? Infinity : Math.round(ms));
    await delay(2500);
  };
  await relayed.untilLive(PATIENCE_MS);
  for (let round = 0; round < rounds; round++) {
    relay.cut();
    await delay(20);
    await recovered(recovery.afterCut);
    relay.mode = 'refuse';
    relay.cut();
    await delay(awayMs);
    relay.mode = 'pass';
    await recovered(recovery.afterReturn);
  }
  await relayed.end();
  await relay.close();
  return recovery;
}
