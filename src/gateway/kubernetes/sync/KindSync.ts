import { setTimeout as delay } from 'node:timers/promises';
import type { ErrorBody } from '../../../contract/errors';
import { DecodeError } from '../protobuf/DecodeError';
import { ApiError, apiError } from '../transport/ApiError';
import { Backoff } from './Backoff';
import type { KindSink } from './KindSink';
import { listKind, type Source } from './listKind';
import type { Recovery } from './Recovery';
import { watchKind } from './watchKind';

/** A kind that RBAC forbids or the API server lacks is asked for this seldom. */
const REFUSED_RETRY_MS = 60_000;
/** Refusals in a row before a kind counts as one that will stay refused: some twelve seconds with the back-off between them. */
const EARLY_REFUSALS = 5;
/** A watch that ends sooner than this has not worked. */
const SHORTEST_WATCH_MS = 1000;

export interface SyncOptions {
  recovery: Recovery;
  /** Told of each watch that had to be opened again after the first. */
  onRestart?: () => void;
  refusedRetryMs?: number;
  backoff?: Backoff;
}

/** Keeps one kind in step with the API server: list, watch, resume, and list again only when that is the only way. */
export class KindSync<T> {
  /** Where the next watch goes on; null when only a new list helps. */
  private resourceVersion: string | null = null;
  private readonly backoff: Backoff;
  private readonly sink: KindSink<T>;
  private listed = false;
  private failing = false;
  private refusals = 0;

  constructor(
    private readonly source: Source<T>,
    sink: KindSink<T>,
    private readonly options: SyncOptions
  ) {
    this.backoff = options.backoff ?? new Backoff();
    this.sink = this.remembering(sink);
  }

  /** Runs until the source's signal is aborted. Never rejects. */
  async run(): Promise<void> {
    const { signal } = this.source;
    while (!signal.aborted) {
      try {
        await this.once();
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
    if (this.resourceVersion === null) {
      const replacement = this.sink.replace();
      const listed = await listKind(this.source, (object) => replacement.add(object));
      replacement.commit(listed);
      this.resourceVersion = listed;
      this.listed = true;
      this.succeeded();
    }
    const started = performance.now();
    await watchKind(this.source, this.sink, this.resourceVersion);
    if (performance.now() - started < SHORTEST_WATCH_MS) {
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
    this.options.onRestart?.();
    if (problem.isExpired || error instanceof DecodeError) {
      this.resourceVersion = null;
    }
    if (problem.status === 403 || problem.status === 404) {
      await this.refused(problem);
      return;
    }
    this.failing = true;
    this.report('stale', problem.body);
    await this.options.recovery.wait(this.backoff.next(problem.retryAfterMs ?? 0), problem.retryAfterMs ?? 0, signal);
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
      this.report('stale', problem.body);
    } else {
      this.resourceVersion = null;
      this.listed = false;
      this.report(problem.status === 403 ? 'forbidden' : 'absent', problem.body);
    }
    if (early) {
      await this.options.recovery.wait(this.backoff.next(), 0, signal);
    } else {
      await delay(this.options.refusedRetryMs ?? REFUSED_RETRY_MS, undefined, { signal });
    }
  }

  private report(state: 'stale' | 'forbidden' | 'absent', problem: ErrorBody): void {
    this.sink.broken(state, problem, Date.now());
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
      replace: () => sink.replace(),
      set: (object) => sink.set(object),
      remove: (object) => sink.remove(object),
      broken: (state, problem, asOf) => sink.broken(state, problem, asOf),
      reached: (resourceVersion) => {
        this.resourceVersion = resourceVersion;
        sink.reached(resourceVersion);
      },
      live: () => {
        this.succeeded();
        sink.live();
      },
    };
  }
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return apiError('internal', 'What the API server sent could not be read', reason);
}
