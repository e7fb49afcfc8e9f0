import type { ObjectMeta } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { Identity } from '../decode/identity';
import { DecodeError } from '../protobuf/DecodeError';
import { ApiError, apiError } from '../transport/ApiError';
import { Backoff } from './Backoff';
import { type Clock, MACHINE_CLOCK } from './Clock';
import { isBefore } from './isBefore';
import type { KindSink, Replacement } from './KindSink';
import { listKind, type Source } from './listKind';
import type { Recovery } from './Recovery';
import { streamKind, StreamRefused } from './streamKind';
import type { StreamSupport } from './StreamSupport';
import { watchKind } from './watchKind';

/** A kind that RBAC forbids or the API server lacks is asked for this seldom. */
const REFUSED_RETRY_MS = 60_000;
/** Refusals in a row before a kind counts as one that will stay refused: some twelve seconds with the back-off between them. */
const EARLY_REFUSALS = 5;
/** A watch that ends sooner than this has not worked. */
const SHORTEST_WATCH_MS = 1000;
/** An API server that is behind has this many tries to catch up; then its past was changed (a restored etcd), and only a list helps. */
const TRIES_AHEAD = 5;

export interface SyncOptions {
  recovery: Recovery;
  /** Whether lists are streamed; left out, they are not. */
  streams?: StreamSupport;
  /** Told of each watch that had to be opened again after the first. */
  onRestart?: () => void;
  refusedRetryMs?: number;
  backoff?: Backoff;
  clock?: Clock;
}

/** Keeps one kind in step with the API server: list, watch, resume, and list again only when that is the only way. */
export class KindSync<T extends { meta: ObjectMeta }> {
  /** Where the next watch goes on; null when only a new list helps. */
  private resourceVersion: string | null = null;
  /** How far what is known has come, also while a new list is needed. A list behind that tells of another past: a restored etcd. */
  private latest: string | null = null;
  private pastChanged = false;
  private readonly backoff: Backoff;
  /**
   * Waits after answers that only say no: expired, or refused by an API server that has just started. They show that it is back, so what
   * its absence has made of the other back-off does not count; by itself this one grows as slowly to the same limit.
   */
  private readonly answeredBackoff: Backoff;
  private readonly clock: Clock;
  private readonly sink: KindSink<T>;
  private readonly pace: number;
  private listed = false;
  /** A watch is open: what is known is true now. */
  private watching = false;
  /** When a list was begun or a watch ended: until then what is known was true. */
  private trueAt: EpochMs | null = null;
  /** The watch has told of something. One that never does may wait for a version that lies ahead of a restored etcd. */
  private heard = false;
  private failing = false;
  private refusals = 0;
  private triesAhead = 0;
  /** The last attempt to stream failed: whatever the reason, the next one is a list. */
  private streamFailed = false;
  /** Pages expired before the last was reached: the next list is one piece. */
  private paged = true;

  constructor(
    private readonly source: Source<T>,
    sink: KindSink<T>,
    private readonly options: SyncOptions
  ) {
    this.pace = source.pace ?? 1;
    this.clock = options.clock ?? MACHINE_CLOCK;
    this.backoff = options.backoff ?? new Backoff(this.clock.now, undefined, this.pace);
    this.answeredBackoff = options.backoff ?? new Backoff(this.clock.now, undefined, this.pace);
    this.sink = this.remembering(sink);
  }

  /** Runs until the source's signal is aborted. Never rejects. */
  async run(): Promise<void> {
    const { signal } = this.source;
    while (!signal.aborted) {
      try {
        await this.once();
        this.watchEnded();
        this.options.onRestart?.();
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        await this.recover(error).catch(() => undefined);
      }
    }
  }

  private async once(): Promise<void> {
    const started = this.clock.now();
    if (this.resourceVersion === null && (await this.stream())) {
      return this.expectLasting(started);
    }
    const from = this.resourceVersion ?? (await this.list());
    const opened = this.clock.now();
    this.heard = false;
    await watchKind(this.source, this.sink, from);
    this.expectLasting(opened);
  }

  /** False when there is nothing to stream, so that a list must be asked for. */
  private async stream(): Promise<boolean> {
    const { streams } = this.options;
    if (!streams?.isLikely || this.streamFailed) {
      return false;
    }
    try {
      await streamKind(this.source, this.sink, (listed) => this.pastChanged || isBefore(listed, this.latest));
      return true;
    } catch (error) {
      if (error instanceof StreamRefused) {
        streams.refused();
        return false;
      }
      this.streamFailed = this.resourceVersion === null && !isAnswer(error);
      throw error;
    }
  }

  private async list(): Promise<string> {
    const began = Date.now();
    let { listed, replacement } = await this.read(this.pastChanged);
    if (!this.pastChanged && isBefore(listed, this.latest)) {
      ({ listed, replacement } = await this.read(true));
    }
    await replacement.commit(listed);
    this.trueAt = began;
    this.filled(listed);
    return listed;
  }

  private async read(anew: boolean): Promise<{ listed: string; replacement: Replacement<T> }> {
    const replacement = this.sink.replace(anew);
    let pages = false;
    const noticed =
      <What, Result>(take: (what: What) => Result) =>
      (what: What): Result => {
        pages = true;
        return take(what);
      };
    const into = {
      add: noticed((object: T) => replacement.add(object)),
      keep: this.listed ? noticed((identity: Identity) => replacement.keep(identity)) : undefined,
    };
    try {
      return { listed: await listKind(this.source, into, this.paged), replacement };
    } catch (error) {
      this.paged = !(pages && error instanceof ApiError && error.isExpired);
      throw error;
    }
  }

  private filled(resourceVersion: string): void {
    this.resourceVersion = resourceVersion;
    this.latest = resourceVersion;
    this.pastChanged = false;
    this.listed = true;
    this.streamFailed = false;
    this.paged = true;
    this.succeeded();
  }

  private expectLasting(since: number): void {
    if (this.clock.now() - since < SHORTEST_WATCH_MS * this.pace) {
      throw apiError(
        'api-server-unreachable',
        'The API server ends watches at once',
        `watch of ${this.source.resource}`
      );
    }
  }

  private async recover(error: unknown): Promise<void> {
    const { signal } = this.source;
    const problem = asApiError(error);
    this.watchEnded(problem.silentMs);
    this.options.onRestart?.();
    const isLost = problem.silentMs > 0 && !this.heard;
    if (problem.isExpired || error instanceof DecodeError || isLost || this.isAheadForGood(problem)) {
      this.resourceVersion = null;
    }
    if (problem.status === 403 || problem.status === 404) {
      await this.refused(problem);
      return;
    }
    this.failing = true;
    this.report('stale', problem);
    const atLeast = (problem.retryAfterMs ?? 0) * this.pace;
    const backoff = problem.isExpired ? this.answeredBackoff : this.backoff;
    await this.options.recovery.wait(backoff.next(atLeast), atLeast, signal);
  }

  private isAheadForGood(problem: ApiError): boolean {
    this.triesAhead = problem.isAhead ? (this.triesAhead % TRIES_AHEAD) + 1 : 0;
    this.pastChanged ||= this.triesAhead === TRIES_AHEAD;
    return this.triesAhead === TRIES_AHEAD;
  }

  /**
   * An API server that has just started refuses everything until it has read its own rules, so what is known is kept through
   * the first refusals; only when they go on the kind is given up for a while.
   */
  private async refused(problem: ApiError): Promise<void> {
    const { signal } = this.source;
    this.failing = true;
    const early = ++this.refusals <= EARLY_REFUSALS;
    if (early && this.listed) {
      this.report('stale', problem);
    } else {
      this.resourceVersion = null;
      this.listed = false;
      this.report(problem.status === 403 ? 'forbidden' : 'absent', problem);
    }
    if (early) {
      await this.options.recovery.wait(this.answeredBackoff.next(), 0, signal);
    } else {
      await this.clock.wait(this.options.refusedRetryMs ?? REFUSED_RETRY_MS * this.pace, signal);
    }
  }

  private report(state: 'stale' | 'forbidden' | 'absent', problem: ApiError): void {
    this.sink.broken(state, problem.body, this.trueAt ?? Date.now());
  }

  /** @param silentMs how long nothing had been heard of it */
  private watchEnded(silentMs = 0): void {
    if (this.watching) {
      this.watching = false;
      this.trueAt = Date.now() - silentMs;
    }
  }

  private succeeded(): void {
    this.refusals = 0;
    if (this.failing) {
      this.failing = false;
      this.options.recovery.announce();
    }
  }

  private remembering(sink: KindSink<T>): KindSink<T> {
    return {
      replace: (anew) => sink.replace(anew),
      set: (object) => sink.set(object),
      remove: (object) => sink.remove(object),
      broken: (state, problem, asOf) => sink.broken(state, problem, asOf),
      reached: (resourceVersion) => {
        if (isBefore(resourceVersion, this.resourceVersion)) {
          // Going back to it would hide that the API server's past was changed, and with it what is kept of another one.
          return;
        }
        this.heard = true;
        this.resourceVersion = resourceVersion;
        this.latest = resourceVersion;
        this.pastChanged = false;
        sink.reached(resourceVersion);
      },
      live: () => {
        this.listed = true;
        this.watching = true;
        this.succeeded();
        sink.live();
      },
    };
  }
}

/** Refusals that a list would meet, too. */
function isAnswer(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && !error.isExpired;
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return apiError('internal', 'What the API server sent could not be read', reason);
}
