import { setTimeout as delay } from 'node:timers/promises';
import type { ChangesEvent } from '../../../contract/answers';
import { RESOURCES, type Resource } from '../../../contract/kinds';
import type { Access } from '../../access/Access';
import type { Change, ChangeLog, Position } from '../../changes/ChangeLog';
import type { EventStream } from '../streams/EventStream';
import type { StreamHandler } from '../streams/StreamHandler';

/** One event a second at most, and a moment's patience at its start for what changes together. */
const REST_MS = 1000;
const GATHER_MS = 50;
/** These change all the time without anything having happened; who wants them names them. */
const NOISY: ReadonlySet<string> = new Set(['events', 'leases']);

interface Wanted {
  kinds: readonly Resource[];
  namespace: string | undefined;
}

async function wantedBy(access: Access, { kinds, namespace }: Wanted): Promise<(change: Change) => boolean> {
  const scope = await access.scope(kinds, namespace);
  const listed: ReadonlySet<Resource> = new Set(kinds);
  return ({ resource, object }) =>
    listed.has(resource) &&
    (object === null ||
      ((namespace === undefined || object.namespace === namespace) && scope.sees(resource, object.namespace)));
}

/** Sends what was recorded since a position. @returns how far it came. */
async function sendSince(
  stream: EventStream<ChangesEvent>,
  log: ChangeLog,
  from: Position,
  isWanted: (change: Change) => boolean
): Promise<Position> {
  const to = log.end;
  const kinds = log.since(from, isWanted);
  if (kinds === null) {
    await stream.send({ event: 'reset', data: { reason: 'too-old' } }, log.idOf(to));
  } else if (kinds.length > 0) {
    await stream.send({ event: 'changed', data: { kinds } }, log.idOf(to));
  }
  return to;
}

const rest = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal }).catch(() => undefined);

export const changes: StreamHandler<'changes', 'changes'> = async ({ changes: log }, asked) => {
  const { query, access, lastEventId } = asked;
  const kinds = query.kinds ?? RESOURCES.filter((resource) => !NOISY.has(resource));
  const wanted = { kinds, namespace: query.namespace };
  const known = log.positionOf(query.after ?? lastEventId);
  return async (stream) => {
    const { signal } = stream;
    let position = typeof known === 'number' ? known : log.end;
    if (typeof known !== 'number') {
      await stream.send({ event: 'reset', data: { reason: known } }, log.idOf(position));
    }
    while (!signal.aborted) {
      await log.beyond(position, signal);
      await rest(GATHER_MS, signal);
      if (!signal.aborted) {
        position = await sendSince(stream, log, position, await wantedBy(access, wanted));
        await rest(REST_MS, signal);
      }
    }
    return { reason: 'finished', error: null };
  };
};
