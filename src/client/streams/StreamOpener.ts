import type { FetchedAnswer } from '../fetcher';

/** Where an opened stream goes. After `refused` or `closed` nothing more is told. */
export interface StreamSink {
  /** The answer is a success of this content type; its text follows. */
  opened(contentType: string): void;
  text(text: string): void;
  /** The answer is no success. */
  refused(answer: FetchedAnswer): void;
  /** The connection ended, or there never was one; `cause` as thrown, undefined for a clean end. */
  closed(cause?: unknown): void;
}

/** Opens an address below the gateway as a stream. @returns what closes it; nothing is told after that. */
export type StreamOpener = (address: string, sink: StreamSink) => () => void;

/** Runs something later. @returns what calls it off. */
export type Later = (milliseconds: number, run: () => void) => () => void;
