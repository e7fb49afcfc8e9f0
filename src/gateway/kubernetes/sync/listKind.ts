import type { Resource } from '../../../contract/kinds';
import type { ListMeta } from '../decode/listMeta';
import { DecodeError } from '../protobuf/DecodeError';
import type { Decode } from '../protobuf/Reader';
import type { ApiClient } from '../transport/ApiClient';
import { connectionError } from '../transport/connectionError';
import type { EventLoopShare } from '../../eventLoop/EventLoopShare';
import { listPath, wholeListPath } from './kindPath';
import { NextPage } from './NextPage';
import { type Into, readPage } from './readPage';

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

async function listPages<T>(source: Source<T>, into: Into<T>, firstPage: string): Promise<string> {
  const following = new NextPage(source, firstPage);
  const begun = ({ next }: ListMeta) => {
    if (next !== '') {
      following.ask(next);
    }
  };
  let version = '';
  try {
    following.ask('');
    for (let answer = following.take(); answer; answer = following.take()) {
      version = (await readPage(source, await answer, into, begun)).resourceVersion;
    }
    return version;
  } finally {
    following.end();
  }
}

/**
 * Lists a kind page by page.
 * @param paged false asks for everything at once: the way out when pages expire before the last is reached. Should pages come
 *   all the same, they are followed: a second beginning would mix two states.
 * @returns the resourceVersion the list is of. Rejects with ApiError or DecodeError; objects may have been given by then.
 */
export async function listKind<T>(source: Source<T>, into: Into<T>, paged = true): Promise<string> {
  try {
    return await listPages(source, into, paged ? listPath(source.resource, '') : wholeListPath(source.resource));
  } catch (error) {
    source.signal.throwIfAborted();
    throw error instanceof DecodeError ? error : connectionError(error, 'list');
  }
}
