import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildGateway } from '../../../src/build/gateway';
import { gatewayRequests, unexpectedRequests } from '../../stack/gatewayRequests';
import type { RunningStack } from '../../stack/RunningStack';
import { everyAddress, everySort } from '../content/addresses';
import { BuiltGateway, TOKEN } from '../process/BuiltGateway';
import { attack, type AttackResult } from './attack';
import { CANARIES, everyPlace, plantCanaries } from './canaries';

/** How the built gateway stood up to a run of hostile requests before a real cluster. */
export interface HostileResult extends AttackResult {
  /** Requests of the gateway that the API server's audit log holds beyond lists and watches of kept kinds. */
  through: string[];
  /** Where a planted text came out. */
  canariesOut: string[];
  /** Answers read for canaries before the attack. */
  read: number;
  residentMb: { before: number; after: number };
  descriptors: { before: number; after: number };
  /** The audit log knows the gateway at all, so that an empty `through` means something. */
  wasAudited: boolean;
  isUp: boolean;
  seconds: number;
}

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const canariesIn = (text: string, where: string) =>
  Object.entries(CANARIES)
    .filter(([, canary]) => text.includes(canary))
    .map(([name]) => `${name} in ${where}`);

/** Reads every route for every object there is. */
async function readEverything(gateway: BuiltGateway, stack: RunningStack): Promise<{ read: number; found: string[] }> {
  const paths = [...everyAddress(await everyPlace(stack), false), ...everySort()];
  const found: string[] = [];
  for (const target of paths) {
    const { text } = await gateway.get(target);
    found.push(...canariesIn(text, target));
  }
  return { read: paths.length, found };
}

/**
 * Sends `count` hostile requests to the built gateway before a stack's cluster in which canaries are planted.
 * @param seed of the first request
 */
export async function runHostile(stack: RunningStack, seed: number, count: number): Promise<HostileResult> {
  const started = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-bundle-'));
  const bundle = path.join(folder, 'clusterscope-gateway.mjs');
  await buildGateway(bundle);
  await plantCanaries(stack);
  const gateway = await BuiltGateway.start({
    bundle,
    kubeconfig: stack.gatewayKubeconfig,
    env: { CANARY: CANARIES.gatewayEnv },
  });
  try {
    await gateway.synced();
    const { read, found } = await readEverything(gateway, stack);
    const before = { resident: gateway.residentBytes, descriptors: gateway.descriptors };
    const canaries = Object.values(CANARIES);
    const result = await attack({ port: gateway.port, token: TOKEN, seed, count, canaries });
    await gateway.synced();
    const canariesOut = [
      ...found,
      ...canariesIn((await gateway.get('/metrics')).text, '/metrics after the attack'),
      ...canariesIn(gateway.log, 'the log'),
      ...(gateway.log.includes(TOKEN) ? ['the token in the log'] : []),
    ];
    const asked = gatewayRequests(stack.auditLog);
    return {
      ...result,
      read,
      through: unexpectedRequests(asked),
      wasAudited: asked.length > 20,
      canariesOut: [...new Set(canariesOut)],
      residentMb: { before: megabytes(before.resident), after: megabytes(gateway.residentBytes) },
      descriptors: { before: before.descriptors, after: gateway.descriptors },
      isUp: gateway.isUp,
      seconds: Math.round((performance.now() - started) / 100) / 10,
    };
  } finally {
    await gateway.stop();
    rmSync(folder, { recursive: true });
  }
}
