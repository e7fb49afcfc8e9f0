import { setTimeout as delay } from 'node:timers/promises';
import type { Problem } from '../../contract/answers';
import { RESOURCES, type Resource } from '../../contract/kinds';
import type { EpochMs } from '../../contract/time';
import { diagnoseInSteps, type Diagnosis, finish } from '../../diagnosis';
import type { ClusterCache } from '../cache/ClusterCache';
import { LiveView } from '../cache/LiveView';
import type { Pace } from '../cache/Pace';
import { BrokenPods } from './BrokenPods';

/** Diagnosis depends on the time too (grace periods), so an unchanged cluster is looked at again after this. */
const LONGEST_AGE_MS = 10_000;
/** A changing cluster is not diagnosed more often than this, however long it takes. */
const SHORTEST_AGE_MS = 1000;
/** Share of time that may go into it: a tenth when it is done while somebody waits, a quarter in the background. */
const REST_FACTOR = 9;
const BACKGROUND_REST_FACTOR = 3;
/** Up to this many objects diagnosis takes some milliseconds, and is done at once when asked for. */
const FEW_OBJECTS = 2000;
/** How often is looked whether the background has something to do. */
const TICK_MS = 200;

/** What diagnosis found at one moment. Look-ups in `view` tell of now. */
export class Moment {
  readonly problems: readonly Problem[];
  readonly at: EpochMs;
  readonly broken: BrokenPods;

  /**
   * @param version of the cache, when diagnosis began
   * @param known kinds that were known then: of others it could say nothing
   * @param cost time it took, in milliseconds
   */
  constructor(
    readonly view: LiveView,
    readonly version: number,
    readonly known: ReadonlySet<Resource>,
    diagnosis: Diagnosis,
    public cost: number
  ) {
    this.problems = diagnosis.problems;
    this.at = diagnosis.now;
    this.broken = new BrokenPods(diagnosis.broken);
  }
}

/**
 * Hands out the latest moment; makes a new one when the cluster has changed or time has passed, but not all the time. A big
 * cluster is diagnosed in the background, piece by piece, and the last complete diagnosis is handed out.
 */
export class Moments {
  private latest: Moment | undefined;
  private kept = false;

  constructor(
    readonly cache: ClusterCache,
    readonly now: () => EpochMs = Date.now
  ) {}

  current(): Moment {
    const { latest } = this;
    if (
      latest &&
      (this.isInBackground || this.isGoodFor(latest, Math.min(SHORTEST_AGE_MS, latest.cost * REST_FACTOR)))
    ) {
      return latest;
    }
    const { view, version, known, started } = this.begin();
    const diagnosis = finish(diagnoseInSteps(view, this.now()));
    this.latest = new Moment(view, version, known, diagnosis, performance.now() - started);
    return this.latest;
  }

  /** Diagnoses in the background while the cluster is big, until `signal` is aborted. Never rejects. */
  async keep(pace: Pace, signal: AbortSignal): Promise<void> {
    this.kept = true;
    while (!signal.aborted) {
      const { latest } = this;
      const rest = latest ? Math.max(SHORTEST_AGE_MS, latest.cost * (1 + BACKGROUND_REST_FACTOR)) : 0;
      if (this.isInBackground && !(latest && this.isGoodFor(latest, rest))) {
        const { view, version, known, started } = this.begin();
        const diagnosis = await pace(diagnoseInSteps(view, this.now()));
        this.latest = new Moment(view, version, known, diagnosis, performance.now() - started);
      }
      await delay(TICK_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
    this.kept = false;
  }

  private get isInBackground(): boolean {
    return this.kept && this.cache.size > FEW_OBJECTS;
  }

  private get known(): Set<Resource> {
    return new Set(RESOURCES.filter((resource) => this.cache.isKnown(resource)));
  }

  private begin() {
    const { cache, known } = this;
    return { view: new LiveView(cache), version: cache.version, known, started: performance.now() };
  }

  private isGoodFor(moment: Moment, rest: number): boolean {
    const age = this.now() - moment.at;
    const changed = moment.version !== this.cache.version;
    const clockWentBack = age < 0;
    const learnt = RESOURCES.some((resource) => this.cache.isKnown(resource) && !moment.known.has(resource));
    return !clockWentBack && !learnt && age < LONGEST_AGE_MS && !(changed && age >= rest);
  }
}
