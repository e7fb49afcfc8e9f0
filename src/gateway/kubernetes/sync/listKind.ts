import type { Resource } from '../../../contract/kinds';
import { decodeListMeta, type ListMeta } from '../decode/listMeta';
import { DecodeError } from '../protobuf/DecodeError';
import { ListSplitter } from '../protobuf/ListSplitter';
import { Reader, type Decode } from '../protobuf/Reader';
import type { ApiClient } from '../transport/ApiClient';
import { connectionError } from '../transport/connectionError';
import type { EventLoopShare } from './EventLoopShare';
import { listPath } from './kindPath';

const PROTOBUF = 'application/vnd.kubernetes.protobuf';
const LIST_META = 1;
const ITEM = 2;

export interface Source<T> {
  client: ApiClient;
  resource: Resource;
  decode: Decode<T>;
  share: EventLoopShare;
  signal: AbortSignal;
}

async function listPage<T>(source: Source<T>, next: string, add: (object: T) => void): Promise<ListMeta> {
  const { client, resource, decode, share, signal } = source;
  const path = listPath(resource, next);
  const answer = await client.get({ path, accept: PROTOBUF, verb: 'list', what: resource, signal });
  const splitter = new ListSplitter();
  let meta: ListMeta | undefined;
  for await (const chunk of answer) {
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
  return meta;
}

/**
 * Lists a kind page by page, decoding as bytes arrive.
 * @returns the resourceVersion the list is of. Rejects with ApiError or DecodeError; `add` may then have been called.
 */
export async function listKind<T>(source: Source<T>, add: (object: T) => void): Promise<string> {
  let next = '';
  try {
    for (;;) {
      const meta = await listPage(source, next, add);
      if (meta.next === '') {
        return meta.resourceVersion;
      }
      if (meta.next === next) {
        throw new DecodeError(`the list of ${source.resource} does not move on`);
      }
      next = meta.next;
    }
  } catch (error) {
    source.signal.throwIfAborted();
    throw error instanceof DecodeError ? error : connectionError(error, 'list');
  }
}
