import { asObject, realObjects } from '../server/realObjects';
import type { FaultKind } from './FaultKind';

const SOME = [1, 3] as const;

/** What lists do under load, or when something else answers them. */
export const LIST_FAULTS: readonly FaultKind[] = [
  {
    name: 'F21 the continue token expires',
    on: 'list',
    times: SOME,
    answer: (exchange) => {
      exchange.proceed();
      exchange.scene.life.step();
      exchange.scene.store.compact();
    },
  },
  {
    name: 'F21 the token repeats',
    on: 'list',
    times: SOME,
    answer: (exchange, random) => {
      const first = Buffer.from(JSON.stringify([exchange.scene.store.revision, ''])).toString('base64url');
      exchange.proceed({ list: { next: random.chance(0.5) ? first : 'again' } });
    },
  },
  {
    name: 'F21 remainingItemCount is wrong',
    on: 'list',
    times: SOME,
    answer: (exchange, random) => exchange.proceed({ list: { remaining: random.between(0, 1_000_000) } }),
  },
  {
    name: 'F21 limit is ignored',
    on: 'list',
    times: SOME,
    answer: (exchange) => exchange.proceed({ list: { pageSize: 100_000 } }),
  },
  {
    name: 'F22 objects come and go between pages',
    on: 'list',
    times: SOME,
    answer: (exchange) => {
      const { life } = exchange.scene;
      exchange.proceed({ list: { pageSize: 1 } });
      life.write(exchange.asked.resource);
      life.write(exchange.asked.resource);
    },
  },
  {
    name: 'F23 a thousand labels',
    on: 'list',
    times: SOME,
    answer: (exchange) => {
      const labels = Array.from({ length: 1000 }, (_, index) => [`flood/${index}`, `${index}`]);
      exchange.scene.life.label(exchange.asked.resource, Object.fromEntries(labels));
      exchange.proceed();
    },
  },
  {
    name: 'F23 an object of 1.5 MB',
    on: 'list',
    times: [1, 1],
    answer: (exchange) => {
      exchange.scene.life.label(exchange.asked.resource, { big: 'a'.repeat(1_500_000) });
      exchange.proceed();
    },
  },
  {
    name: 'F24 metadata is missing',
    on: 'list',
    times: SOME,
    answer: (exchange) => exchange.proceed({ list: { without: 'metadata' } }),
  },
  {
    name: 'F24 nothing in it',
    on: 'list',
    times: SOME,
    answer: ({ response }) =>
      void response.writeHead(200, { 'content-type': 'application/vnd.kubernetes.protobuf' }).end(),
  },
  {
    name: 'F24 a list of another kind',
    on: 'list',
    times: SOME,
    answer: (exchange) => {
      const { resource } = exchange.asked;
      const stranger = { resource, namespace: 'nowhere', name: 'stranger', uid: 'stranger' };
      const extra = asObject(realObjects(resource)[0]!, stranger, '1');
      exchange.proceed({ list: { kind: 'StrangerList', extra } });
    },
  },
];
