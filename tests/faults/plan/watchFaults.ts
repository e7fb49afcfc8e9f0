import { bytesField, envelope, frameBytes } from '../../../src/gateway/kubernetes/testing/encode';
import type { Random } from '../Random';
import type { StoredChange } from '../server/ApiStore';
import { asObject, bookmarkObject, realObjects } from '../server/realObjects';
import { errorFrame, frame, framesOf } from '../server/wire';
import type { FaultKind } from './FaultKind';

const ONCE = [1, 1] as const;
const SOME = [1, 4] as const;

const lengthOf = (bytes: number): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes);
  return head;
};

/** Frames that are no events. */
const NONSENSE: ReadonlyArray<() => Buffer> = [
  () => Buffer.concat([lengthOf(2_000_000), Buffer.alloc(2_000_000, 0xff)]),
  () => Buffer.concat([lengthOf(3), Buffer.from([0xef, 0xbb, 0xbf])]),
  () => lengthOf(0),
  () => lengthOf(0xffffffff),
  () => Buffer.alloc(64),
  () => Buffer.from('{"type":"ADDED","object":{}}\n'),
  () => frameBytes('ADDED', envelope('Pod', bytesField(3, 'no metadata'))),
];

/** The same change told in ways that lead to the same state. */
function retold(change: StoredChange, random: Random): Buffer[] {
  const { resource, object, type } = change;
  const sound = framesOf(change);
  if (type === 'DELETED') {
    return random.chance(0.5) ? [...sound, ...sound] : sound;
  }
  return random.pick([
    [...sound, ...sound],
    [frame('ADDED', resource, object)],
    [frame('MODIFIED', resource, object)],
    [frame('MODIFIED', resource, object), frame('ADDED', resource, object)],
  ]);
}

/** What the watch protocol allows, nearly allows, or is known to do. */
export const WATCH_FAULTS: readonly FaultKind[] = [
  {
    name: 'F12 first event is an error: a feature is disabled',
    on: 'watch',
    times: SOME,
    answer: (exchange) =>
      exchange.proceed({
        watch: {
          first: [errorFrame(500, 'InternalError', 'storage feature RequestWatchProgress is disabled')],
          endAtOnce: true,
        },
      }),
  },
  {
    name: 'F13 410 as status',
    on: 'watch',
    times: SOME,
    answer: (exchange) => exchange.refuse(410, 'Expired', 'too old resource version'),
  },
  {
    name: 'F13 410 as event, as a storm',
    on: 'watch',
    times: [1, 12],
    answer: (exchange) =>
      exchange.proceed({ watch: { first: [errorFrame(410, 'Expired', 'too old resource version')], endAtOnce: true } }),
  },
  {
    name: 'F14 too large resource version',
    on: 'watch',
    times: SOME,
    answer: (exchange, random) => {
      const message = 'Too large resource version: 9000000, current: 1000';
      if (random.chance(0.5)) {
        exchange.refuse(504, 'Timeout', message);
      } else {
        exchange.proceed({ watch: { first: [errorFrame(504, 'Timeout', message)], endAtOnce: true } });
      }
    },
  },
  {
    name: 'F15 bookmarks are missing',
    on: 'watch',
    times: SOME,
    answer: (exchange) => exchange.proceed({ watch: { withoutBookmarks: true } }),
  },
  {
    name: 'F15 bookmark of an older version',
    on: 'watch',
    times: SOME,
    answer: (exchange, random) => {
      const { resource, query } = exchange.asked;
      const older = String(Math.max(1, Number(query.get('resourceVersion') ?? '1') - random.between(0, 40)));
      exchange.proceed({ watch: { first: [frame('BOOKMARK', resource, bookmarkObject(older, false))] } });
    },
  },
  {
    name: 'F16 events twice, MODIFIED before ADDED',
    on: 'watch',
    times: SOME,
    answer: (exchange, random) => exchange.proceed({ watch: { frames: (change) => retold(change, random) } }),
  },
  {
    name: 'F16 DELETED of what nobody knows',
    on: 'watch',
    times: SOME,
    answer: (exchange) => {
      const { resource, query } = exchange.asked;
      const ghost = { resource, namespace: 'nowhere', name: 'ghost', uid: 'ghost' };
      const version = query.get('resourceVersion') ?? '1';
      const object = asObject(realObjects(resource)[0]!, ghost, version);
      exchange.proceed({ watch: { first: [frame('DELETED', resource, object)] } });
    },
  },
  {
    name: 'F17 unknown event type',
    on: 'watch',
    times: SOME,
    answer: (exchange) => {
      const { resource } = exchange.asked;
      exchange.proceed({ watch: { first: [frame('MOVED', resource, realObjects(resource)[0]!)] } });
    },
  },
  {
    name: 'F17 bytes that are no event',
    on: 'watch',
    times: SOME,
    answer: (exchange, random) => exchange.proceed({ watch: { first: [random.pick(NONSENSE)()] } }),
  },
  {
    name: 'F18 initial events never end',
    on: 'watch',
    times: ONCE,
    slow: true,
    answer: (exchange) => exchange.proceed({ watch: { neverInitial: true, withoutBookmarks: true } }),
  },
  {
    name: 'F19 end right after the start, many times',
    on: 'watch',
    times: [5, 30],
    answer: (exchange) => exchange.proceed({ watch: { endAtOnce: true } }),
  },
  {
    name: 'F24 an object of another kind',
    on: 'watch',
    times: SOME,
    answer: (exchange) => {
      const { resource } = exchange.asked;
      const stranger = { resource, namespace: 'nowhere', name: 'stranger', uid: 'stranger' };
      const object = asObject(realObjects(resource)[0]!, stranger, '1');
      exchange.proceed({ watch: { first: [frameBytes('ADDED', envelope('Stranger', object))] } });
    },
  },
];
