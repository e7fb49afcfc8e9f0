import type { IncomingMessage } from 'node:http';
import { DecodeError } from '../protobuf/DecodeError';
import { listPath } from './kindPath';
import type { Source } from './listKind';
import { openPage } from './readPage';

/**
 * The page after the one that is being read. A page says at its beginning where the next one begins, so the API server can work
 * on that while this one is decoded. What waits is little: its reader not being there, it stays in the socket.
 */
export class NextPage<T> {
  private readonly used = new Set<string>();
  private readonly ended = new AbortController();
  private readonly signal: AbortSignal;
  private answer: Promise<IncomingMessage> | undefined;

  /** @param firstPage address of the page that no token names */
  constructor(
    private readonly source: Source<T>,
    private readonly firstPage: string
  ) {
    this.signal = AbortSignal.any([source.signal, this.ended.signal]);
  }

  /** Asks for the page that `token` names; empty for the first. Throws DecodeError when it was asked for before. */
  ask(token: string): void {
    const { source, used } = this;
    if (used.has(token)) {
      throw new DecodeError(`the list of ${source.resource} does not move on`);
    }
    used.add(token);
    const path = token === '' ? this.firstPage : listPath(source.resource, token);
    this.answer = openPage(source, path, this.signal);
    // Whoever takes it learns of it; nobody does when the page before cannot be read.
    this.answer.catch(() => undefined);
  }

  /** What was asked for since; undefined when that is nothing. */
  take(): Promise<IncomingMessage> | undefined {
    const { answer } = this;
    this.answer = undefined;
    return answer;
  }

  /** Gives up what was asked for and not read. */
  end(): void {
    this.ended.abort();
  }
}
