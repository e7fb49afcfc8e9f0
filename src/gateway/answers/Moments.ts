import type { PodRow, Problem } from '../../contract/answers';
import type { EpochMs } from '../../contract/time';
import { diagnose, indexView, type IndexedView } from '../../diagnosis';
import type { ClusterCache } from '../cache/ClusterCache';
import { podRow } from './podRow';

/** Diagnosis depends on the time too (grace periods), so an unchanged cluster is looked at again after this. */
const LONGEST_AGE_MS = 10_000;
/** A changing cluster is not diagnosed more often than this, however long it takes. */
const SHORTEST_AGE_MS = 1000;
/** Share of time that may go into it: a tenth. */
const REST_FACTOR = 9;

/** The cluster at one moment. What is derived from it is computed once, when first asked for. */
export class Moment {
  /** Time spent deriving, in milliseconds. */
  cost = 0;
  readonly view: IndexedView;
  private diagnosed: Problem[] | undefined;
  private rows: PodRow[] | undefined;

  constructor(
    cache: ClusterCache,
    readonly version: number,
    readonly at: EpochMs
  ) {
    this.view = indexView(cache);
  }

  get problems(): readonly Problem[] {
    return (this.diagnosed ??= this.timed(() => diagnose(this.view, this.at)));
  }

  get podRows(): readonly PodRow[] {
    return (this.rows ??= this.timed(() =>
      Array.from(this.view.all('pods'), (pod) => podRow(this.view, pod, this.at))
    ));
  }

  private timed<T>(compute: () => T): T {
    const started = performance.now();
    const value = compute();
    this.cost += performance.now() - started;
    return value;
  }
}

/** Hands out the latest moment; makes a new one when the cluster has changed or time has passed, but not all the time. */
export class Moments {
  private latest: Moment | undefined;

  constructor(
    readonly cache: ClusterCache,
    private readonly now: () => EpochMs = Date.now
  ) {}

  current(): Moment {
    const now = this.now();
    const { latest } = this;
    if (latest) {
      const age = now - latest.at;
      const changed = latest.version !== this.cache.version;
      const rested = age >= Math.min(SHORTEST_AGE_MS, latest.cost * REST_FACTOR);
      const clockWentBack = age < 0;
      if (!clockWentBack && age < LONGEST_AGE_MS && !(changed && rested)) {
        return latest;
      }
    }
    this.latest = new Moment(this.cache, this.cache.version, now);
    return this.latest;
  }
}
