import {
  byteByByte,
  damagedGzip,
  dripping,
  endAfter,
  endless,
  inBlocksOf,
  resetAfter,
  silentAfter,
  wrongLength,
} from './deliveries';
import type { FaultKind } from './FaultKind';

const SOME = [1, 3] as const;

/** What goes wrong on the way. */
export const TRANSPORT_FAULTS: readonly FaultKind[] = [
  {
    name: 'F1 connection reset in mid-answer',
    on: 'either',
    times: SOME,
    answer: (exchange, random) => exchange.proceed({ deliver: resetAfter(random.between(0, 6000)) }),
  },
  {
    name: 'F1 answer ends in mid-frame',
    on: 'either',
    times: SOME,
    answer: (exchange, random) => exchange.proceed({ deliver: endAfter(random.between(0, 6000)) }),
  },
  {
    name: 'F2 half-open: no bytes, no end',
    on: 'either',
    times: [1, 2],
    answer: (exchange, random) => exchange.proceed({ deliver: silentAfter(random.between(0, 6000)) }),
  },
  { name: 'F2 no answer at all', on: 'either', times: [1, 2], answer: () => undefined },
  {
    name: 'F3 one byte a chunk',
    on: 'either',
    times: SOME,
    slow: true,
    answer: (exchange, random) => exchange.proceed({ deliver: byteByByte(random.between(1, 500)) }),
  },
  {
    name: 'F3 blocks of 64 KiB',
    on: 'either',
    times: SOME,
    slow: true,
    answer: (exchange) => exchange.proceed({ deliver: inBlocksOf(65_536, 20) }),
  },
  {
    name: 'F4 slow answer',
    on: 'either',
    times: SOME,
    slow: true,
    answer: (exchange, random) =>
      exchange.proceed({ deliver: dripping(random.between(5, 60), random.between(1, 200), 2) }),
  },
  {
    name: 'F5 damaged gzip',
    on: 'list',
    times: SOME,
    answer: (exchange, random) =>
      exchange.proceed({ deliver: damagedGzip(random.pick(['truncated', 'corrupt', 'bomb'])) }),
  },
  {
    name: 'F6 content-length too small',
    on: 'list',
    times: SOME,
    answer: (exchange, random) => exchange.proceed({ deliver: wrongLength(-random.between(1, 300)) }),
  },
  {
    name: 'F6 content-length too large',
    on: 'list',
    times: [1, 2],
    answer: (exchange, random) => exchange.proceed({ deliver: wrongLength(random.between(1, 300)) }),
  },
  { name: 'F6 no end', on: 'list', times: [1, 2], answer: (exchange) => exchange.proceed({ deliver: endless }) },
  {
    name: 'F7 the last answer of its connection',
    on: 'either',
    times: SOME,
    answer: (exchange) => {
      exchange.response.setHeader('connection', 'close');
      exchange.proceed();
    },
  },
  {
    name: 'F9 proxy asks for credentials',
    on: 'either',
    times: SOME,
    answer: ({ response }) => void response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end('<html>407</html>'),
  },
  {
    name: 'F9 captive portal',
    on: 'either',
    times: SOME,
    answer: ({ response }) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>sign in</html>'),
  },
];
