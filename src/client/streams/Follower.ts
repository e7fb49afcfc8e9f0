import type { ErrorBody } from '../../contract/errors';
import type { StreamEnd } from '../../contract/answers/stream';
import { ClientError } from '../ClientError';
import { failureOf } from '../failureOf';
import type { FetchedAnswer } from '../fetcher';
import { EventReader, type RawEvent } from './EventReader';
import { isLasting } from './isLasting';
import type { Later, StreamOpener, StreamSink } from './StreamOpener';

/** What a stream tells its user. */
export interface Listener<Event> {
  /** Any event but the last. */
  event(event: Exclude<Event, StreamEnd>): void;
  /** Connected, or not at the moment and why; it is tried again by itself. */
  connected?(connected: boolean, error: ClientError | null): void;
  /** Over for good: the gateway has no more to tell (null), or it cannot go on. */
  over(error: ClientError | null): void;
}

/** The gateway sends something every 15 s; after three times that the connection is dead, whatever anybody believes. */
const SILENCE_MS = 45_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

const CONTENT_TYPE = /^text\/event-stream\b/;

function fromGateway({ code, message, detail, allowed }: ErrorBody): ClientError {
  return new ClientError({ code, message, detail, allowed, status: null });
}

function broken(cause: unknown): ClientError {
  const detail = cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : '';
  return new ClientError({ code: 'gateway-unreachable', message: 'The stream broke off', detail, status: null });
}

/** Keeps one stream open: opens it again where it broke off, later and later, and goes on behind the last event. */
export class Follower<Event extends { event: string }> {
  /** Counts openings and closings, so that what comes from an earlier one is told apart. */
  private turn = 0;
  private failures = 0;
  private after: string | undefined;
  private close: () => void = () => undefined;
  private callOff: () => void = () => undefined;

  /** @param addressAfter where to go on behind the event with this id */
  constructor(
    private readonly open: StreamOpener,
    private readonly later: Later,
    private readonly addressAfter: (id: string | undefined) => string,
    private readonly listener: Listener<Event>,
    private readonly random: () => number = Math.random
  ) {}

  start(): void {
    const reader = new EventReader();
    const turn = ++this.turn;
    const whileCurrent =
      <A extends unknown[]>(run: (...given: A) => void) =>
      (...given: A) => {
        if (this.turn === turn) {
          run(...given);
        }
      };
    const sink: StreamSink = {
      opened: whileCurrent((type: string) => this.opened(type)),
      text: whileCurrent((text: string) => this.read(reader, text)),
      refused: whileCurrent((answer: FetchedAnswer) => this.failed(failureOf(answer))),
      closed: whileCurrent((cause?: unknown) => this.failed(broken(cause))),
    };
    this.watchSilence();
    this.close = () => undefined;
    const close = this.open(this.addressAfter(this.after), sink);
    if (this.turn === turn) {
      this.close = close;
    } else {
      close();
    }
  }

  /** Closes the stream; nothing is told after that. */
  stop(): void {
    this.turn++;
    this.callOff();
    this.close();
  }

  private opened(contentType: string): void {
    if (!CONTENT_TYPE.test(contentType)) {
      const message = 'What answers at the data source’s URL is not the gateway';
      this.failed(new ClientError({ code: 'not-a-gateway', message, detail: contentType, status: 200 }));
      return;
    }
    this.watchSilence();
    this.listener.connected?.(true, null);
  }

  private read(reader: EventReader, text: string): void {
    this.watchSilence();
    let events: RawEvent[];
    try {
      events = reader.add(text);
    } catch (error) {
      this.failed(broken(error));
      return;
    }
    const { turn } = this;
    for (const raw of events) {
      if (this.turn === turn) {
        this.take(raw);
      }
    }
  }

  private take({ id, event, data }: RawEvent): void {
    let value: unknown;
    try {
      value = JSON.parse(data);
    } catch (error) {
      this.failed(broken(error));
      return;
    }
    this.after = id === '' ? this.after : id;
    this.failures = 0;
    if (event === 'end') {
      this.ended(value as StreamEnd['data']);
    } else {
      this.listener.event({ event, data: value } as unknown as Exclude<Event, StreamEnd>);
    }
  }

  private ended({ reason, error }: StreamEnd['data']): void {
    if (reason === 'finished') {
      this.finish(null);
    } else if (error) {
      this.failed(fromGateway(error));
    } else {
      this.retry(null);
    }
  }

  private failed(error: ClientError): void {
    if (isLasting(error.code)) {
      this.finish(error);
    } else {
      this.retry(error);
    }
  }

  private finish(error: ClientError | null): void {
    this.stop();
    this.listener.over(error);
  }

  private retry(error: ClientError | null): void {
    this.stop();
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    this.failures++;
    this.callOff = this.later(wait * (0.5 + this.random() / 2), () => this.start());
    this.listener.connected?.(false, error);
  }

  private watchSilence(): void {
    this.callOff();
    this.callOff = this.later(SILENCE_MS, () => this.failed(broken(`silent for ${SILENCE_MS / 1000} s`)));
  }
}
