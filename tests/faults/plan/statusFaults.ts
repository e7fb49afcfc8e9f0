import type { Random } from '../Random';
import type { FaultKind } from './FaultKind';

const BURST = [1, 4] as const;
/** More in a row than the gateway takes for a start of the API server. */
const LASTING = [6, 9] as const;

const retryAfter = (random: Random): Record<string, string> => {
  const header = random.pick(['1', new Date(Date.now() + 1000).toUTCString(), '99999999', 'soon', '-5', '']);
  return header === '' ? {} : { 'retry-after': header };
};

function refusing(code: number, reason: string, message: string): Pick<FaultKind, 'answer'> {
  return { answer: (exchange) => exchange.refuse(code, reason, message) };
}

/** What the API server, or something before it, answers instead. */
export const STATUS_FAULTS: readonly FaultKind[] = [
  {
    name: 'F10 429 with Retry-After in every form',
    on: 'either',
    times: BURST,
    answer: (exchange, random) => exchange.refuse(429, 'TooManyRequests', 'please try again later', retryAfter(random)),
  },
  {
    name: 'F10 429 of priority and fairness',
    on: 'either',
    times: BURST,
    answer: ({ response }) =>
      void response
        .writeHead(429, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' })
        .end('Too many requests, please try again later.\n'),
  },
  {
    name: 'F10 500, 503, 504 in bursts',
    on: 'either',
    times: BURST,
    answer: (exchange, random) =>
      exchange.refuse(random.pick([500, 503, 504]), 'InternalError', 'etcdserver: leader changed'),
  },
  {
    name: 'F10 error whose text never ends',
    on: 'either',
    times: [1, 2],
    answer: ({ response }) => void response.writeHead(500, { 'content-type': 'text/plain' }).write('so '),
  },
  {
    name: 'F10 error with a body without limit',
    on: 'either',
    times: [1, 2],
    answer: ({ response }) =>
      void response.writeHead(500, { 'content-type': 'text/plain' }).end(Buffer.alloc(2_000_000, 'x')),
  },
  { name: 'F10 401', on: 'either', times: BURST, ...refusing(401, 'Unauthorized', 'Unauthorized') },
  { name: 'F10 401 on watch only', on: 'watch', times: LASTING, ...refusing(401, 'Unauthorized', 'Unauthorized') },
  { name: 'F10 403, soon granted', on: 'either', times: BURST, ...refusing(403, 'Forbidden', 'forbidden') },
  { name: 'F10 403, granted late', on: 'either', times: LASTING, ...refusing(403, 'Forbidden', 'forbidden') },
  { name: 'F10 404: the kind is gone', on: 'either', times: LASTING, ...refusing(404, 'NotFound', 'not found') },
  { name: 'F10 406: no protobuf', on: 'either', times: BURST, ...refusing(406, 'NotAcceptable', 'only json') },
  {
    name: 'F10 redirect to another host',
    on: 'either',
    times: BURST,
    answer: ({ response, scene }, random) =>
      void response.writeHead(random.pick([301, 302, 307]), { location: `${scene.elsewhere}/api/v1/pods` }).end(),
  },
];
