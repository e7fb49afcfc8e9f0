import { KINDS, type Resource } from '../../../contract/kinds';
import { decodeListMeta, type ListMeta } from '../decode/listMeta';
import { DecodeError } from '../protobuf/DecodeError';
import { ListSplitter } from '../protobuf/ListSplitter';
import { Reader, type Decode } from '../protobuf/Reader';
import type { ApiClient } from '../transport/ApiClient';
import { connectionError } from '../transport/connectionError';
import { endWhenSilent } from '../transport/endWhenSilent';
import { unzipped } from '../transport/unzipped';
import type { EventLoopShare } from '../../eventLoop/EventLoopShare';
import { listPath, wholeListPath } from './kindPath';

const PROTOBUF = 'application/vnd.kubernetes.protobuf';
const LIST_META = 1;
const ITEM = 2;
/** A page that has begun does not pause for longer. */
const SILENCE_MS = 60_000;

export interface Source<T> {
  client: Pick<ApiClient, 'get'>;
  resource: Resource;
  decode: Decode<T>;
  share: EventLoopShare;
  signal: AbortSignal;
  /** What every wait is multiplied with; 1 unless a test is in a hurry. */
  pace?: number;
  /** Lists are asked for as gzip: less to carry, more to do for the API server. */
  compressed?: boolean;
}

async function readPage<T>(source: Source<T>, path: string, add: (object: T) => void): Promise<ListMeta> {
  const { client, resource, decode, share, signal, pace = 1, compressed = false } = source;
  const answer = await client.get({ path, accept: PROTOBUF, verb: 'list', what: resource, signal, compressed });
  endWhenSilent(answer, SILENCE_MS * pace);
  const splitter = new ListSplitter();
  let meta: ListMeta | undefined;
  for await (const chunk of unzipped(answer)) {
    splitter.add(chunk as Buffer);
    for (let part = splitter.next(); part; part = splitter.next()) {
      if (part.field === ITEM) {
        add(decode(new Reader(part.bytes)));
      } else if (part.field === LIST_META) {
        meta = decodeListMeta(new Reader(part.bytes));
      }
    }
    await share.giveWay();
  }
  if (!splitter.complete || !meta) {
    throw new DecodeError(`the list of ${resource} ended early`);
  }
  if (splitter.kind !== `${KINDS[resource].kind}List`) {
    throw new DecodeError(`the list of ${resource} is a ${JSON.stringify(splitter.kind)}`);
  }
  return meta;
}

/**
 * Lists a kind page by page, decoding as bytes arrive.
 * @param paged false asks for everything at once: the way out when pages expire before the last is reached. Should pages come
 *   all the same, they are followed: a second beginning would mix two states.
 * @returns the resourceVersion the list is of. Rejects with ApiError or DecodeError; `add` may then have been called.
 */
export async function listKind<T>(source: Source<T>, add: (object: T) => void, paged = true): Promise<string> {
  let next = '';
  const used = new Set<string>();
  try {
    for (;;) {
      const path = paged || next !== '' ? listPath(source.resource, next) : wholeListPath(source.resource);
      const meta = await readPage(source, path, add);
      if (meta.next === '') {
        return meta.resourceVersion;
      }
      if (used.has(meta.next)) {
        throw new DecodeError(`the list of ${source.resource} does not move on`);
      }
      next = meta.next;
      used.add(next);
    }
  } catch (error) {
    source.signal.throwIfAborted();
    throw error instanceof DecodeError ? error : connectionError(error, 'list');
  }
}
