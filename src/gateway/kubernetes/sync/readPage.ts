import type { IncomingMessage } from 'node:http';
import { KINDS } from '../../../contract/kinds';
import { decodeIdentity } from '../decode/identity';
import { decodeListMeta, type ListMeta } from '../decode/listMeta';
import { DecodeError } from '../protobuf/DecodeError';
import { ListSplitter } from '../protobuf/ListSplitter';
import { Reader } from '../protobuf/Reader';
import { endWhenSilent } from '../transport/endWhenSilent';
import { readFlowing } from '../transport/readFlowing';
import { unzipped } from '../transport/unzipped';
import type { Replacement } from './KindSink';
import type { Source } from './listKind';

const PROTOBUF = 'application/vnd.kubernetes.protobuf';
const LIST_META = 1;
const ITEM = 2;
/** A page that has begun does not pause for longer. */
const SILENCE_MS = 60_000;

/** Asks for a page or a whole list. Rejects with ApiError. */
export function openPage<T>(source: Source<T>, path: string, signal: AbortSignal): Promise<IncomingMessage> {
  const { client, resource, compressed = false } = source;
  return client.get({ path, accept: PROTOBUF, verb: 'list', what: resource, signal, compressed });
}

/** Where objects go. */
export type Into<T> = Pick<Replacement<T>, 'add'> & Partial<Pick<Replacement<T>, 'keep'>>;

/**
 * Reads a page, decoding as bytes arrive; of an object that is kept only its identity.
 * @param begun told of the page's ListMeta once it is there, which is before the objects
 */
export async function readPage<T>(
  source: Source<T>,
  answer: IncomingMessage,
  into: Into<T>,
  begun: (meta: ListMeta) => void = () => undefined
): Promise<ListMeta> {
  const { resource, decode, share, pace = 1 } = source;
  endWhenSilent(answer, SILENCE_MS * pace);
  const takeObject = (bytes: Buffer) => {
    const identity = into.keep && decodeIdentity(new Reader(bytes));
    if (!identity || !into.keep?.(identity)) {
      into.add(decode(new Reader(bytes)));
    }
  };
  const splitter = new ListSplitter();
  let meta: ListMeta | undefined;
  const take = (chunk: Buffer) => {
    splitter.add(chunk);
    for (let part = splitter.next(); part; part = splitter.next()) {
      if (part.field === ITEM) {
        takeObject(part.bytes);
      } else if (part.field === LIST_META) {
        if (meta) {
          throw new DecodeError(`the list of ${resource} begins twice`);
        }
        meta = decodeListMeta(new Reader(part.bytes));
        begun(meta);
      }
    }
  };
  await readFlowing(unzipped(answer), take, () => share.rest());
  if (!splitter.complete || !meta) {
    throw new DecodeError(`the list of ${resource} ended early`);
  }
  if (splitter.kind !== `${KINDS[resource].kind}List`) {
    throw new DecodeError(`the list of ${resource} is a ${JSON.stringify(splitter.kind)}`);
  }
  return meta;
}
