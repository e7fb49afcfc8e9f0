import type { ChildProcess } from 'node:child_process';
import type { BinaryName } from '../binaries/catalogue';
import { PARTS } from '../parts';
import { PART_NAMES, type Part, type PartName } from '../parts/Part';
import { until } from '../system/wait';
import type { Context } from './Context';
import { logTail, readPartRecord, spawnPart } from './partProcess';

type Report = (line: string) => void;

/** The parts of the context's mode, or those of them asked for, in starting order. */
export const partsOf = (context: Context): Part[] => {
  const { only = PART_NAMES } = context.settings;
  return PART_NAMES.filter((name) => only.includes(name))
    .map((name) => PARTS[name])
    .filter((part) => part.modes.includes(context.mode));
};

/** Binaries the parts of this mode need, kubectl and the helpers included. */
export const binariesOf = (context: Context): BinaryName[] => [
  'pki',
  'kubectl',
  ...partsOf(context).flatMap((part) => part.binaries),
];

function reportUnexpectedEnd(context: Context, part: Part, child: ChildProcess, report: Report): void {
  child.once('exit', (code, signal) => {
    const record = readPartRecord(context, part.name);
    if (record && record.pid === child.pid && !record.stopped) {
      report(`${part.name} ended (${signal ?? code}); the end of ${context.log(part.name)}:`);
      report(logTail(context, part.name));
    }
  });
}

/** Starts one part and waits until it answers. Throws with the tail of its log when it does not. */
export async function startOnePart(context: Context, part: Part, report: Report): Promise<void> {
  await part.before?.(context);
  const child = spawnPart(context, part);
  reportUnexpectedEnd(context, part, child, report);
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  try {
    await until(`${part.name} to answer`, async () => ended() || (await part.ready(context)), {
      timeoutMs: 120_000,
      everyMs: 100,
    });
    if (ended()) {
      throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`);
    }
    await part.afterwards?.(context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${part.name} did not come up: ${reason}\n--- ${part.name} log\n${logTail(context, part.name)}`);
  }
}

/**
 * Starts every part as soon as those it comes after are up and its binaries are built.
 * @returns one promise for the parts of a usable page, one for all
 */
export function startParts(
  context: Context,
  binaries: Record<BinaryName, Promise<string>>,
  report: Report,
  isStopped: () => boolean
): { core: Promise<void>; all: Promise<void> } {
  const parts = partsOf(context);
  const up = new Map<PartName, Promise<void>>();
  const start = Date.now();
  for (const part of parts) {
    const waitFor = part.after.flatMap((name) => up.get(name) ?? []);
    const started = Promise.all([...waitFor, ...part.binaries.map((name) => binaries[name])]).then(async () => {
      if (isStopped()) {
        throw new Error('the stack was stopped');
      }
      await startOnePart(context, part, report);
      report(`${part.name} is up (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    });
    // Failures are heard through the promises returned; parts that wait for this one fail with it.
    started.catch(() => undefined);
    up.set(part.name, started);
  }
  const together = (chosen: Part[]) => Promise.all(chosen.map((part) => up.get(part.name))).then(() => undefined);
  const core = together(parts.filter((part) => part.tier === 'core'));
  const all = together(parts);
  core.catch(() => undefined);
  all.catch(() => undefined);
  return { core, all };
}
