import { KINDS } from '../../../src/contract/kinds';
import { bytesField, envelope, numberField } from '../../../src/gateway/kubernetes/testing/encode';
import type { Delivery } from './Delivery';
import type { Exchange } from './Exchange';
import { PROTOBUF } from './wire';

/** Where a list leaves the path. */
export interface ListTwist {
  /** Kind written on the list. */
  kind?: string;
  /** Objects a page; more than asked for when it is larger than the limit. */
  pageSize?: number;
  /** What `remainingItemCount` says. */
  remaining?: number;
  /** The continue token of every page. */
  next?: string;
  /** Leaves out metadata, or items. */
  without?: 'metadata' | 'items';
  /** An object more at the end. */
  extra?: Buffer;
}

/** A continue token: revision of the snapshot (-1: whatever is now) and the last key of the page before. */
interface Token {
  revision: number;
  after: string;
}

const writeToken = ({ revision, after }: Token) => Buffer.from(JSON.stringify([revision, after])).toString('base64url');

function readToken(text: string): Token | null {
  try {
    const [revision, after] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown];
    return typeof revision === 'number' && typeof after === 'string' ? { revision, after } : null;
  } catch {
    return null;
  }
}

/** One page of a list, consistent with the pages before as long as their revision is not compacted. */
export function answerList(exchange: Exchange, delivery: Delivery, twist: ListTwist): void {
  const { store, pageSize } = exchange.scene;
  const { resource, query } = exchange.asked;
  const given = query.get('continue');
  const token = given === null ? { revision: store.revision, after: '' } : readToken(given);
  if (!token) {
    return exchange.refuse(400, 'BadRequest', 'continue key is not valid');
  }
  const revision = token.revision === -1 ? store.revision : token.revision;
  if (revision < store.compacted) {
    const message = 'The provided continue parameter is too old to display a consistent list result.';
    return exchange.refuse(410, 'Expired', message, {}, writeToken({ ...token, revision: -1 }));
  }
  const left = store.at(resource, revision).filter(([key]) => key > token.after);
  const limit = twist.pageSize ?? Math.min(pageSize, Number(query.get('limit') ?? '') || Infinity);
  const page = left.slice(0, limit);
  const remaining = left.length - page.length;
  const next = remaining > 0 ? (twist.next ?? writeToken({ revision, after: page.at(-1)![0] })) : '';
  const meta = [
    bytesField(2, String(revision)),
    ...(next === '' ? [] : [bytesField(3, next), numberField(4, twist.remaining ?? remaining)]),
  ];
  const items = twist.without === 'items' ? [] : page.map(([, object]) => bytesField(2, object));
  const body = envelope(
    twist.kind ?? `${KINDS[resource].kind}List`,
    Buffer.concat([
      ...(twist.without === 'metadata' ? [] : [bytesField(1, Buffer.concat(meta))]),
      ...items,
      ...(twist.extra ? [bytesField(2, twist.extra)] : []),
    ])
  );
  delivery.start({ 'content-type': PROTOBUF });
  delivery.write(body);
  delivery.end();
}
