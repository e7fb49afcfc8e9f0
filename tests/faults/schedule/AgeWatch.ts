import type { KindFreshness } from '../../../src/contract/answers';
import type { Resource } from '../../../src/contract/kinds';
import type { ClusterCache } from '../../../src/gateway/cache/ClusterCache';
import type { ApiStore } from '../server/ApiStore';

/** The clock ticks this often, in milliseconds. */
const TICK_MS = 5;
/** What may pass between a write and its arrival: both in time and in turns of the event loop. */
const ARRIVAL = { ms: 250, ticks: 60 };

/**
 * Looks again and again at what the cache says of its own age, and compares that with what it lacks: data said to be as of some
 * moment must hold every change made well before it. While a kind is live this may be off by the time after which a silent watch,
 * or one that is asked for and not answered, is given up.
 */
export class AgeWatch {
  readonly failures: string[] = [];
  private readonly timer: NodeJS.Timeout;
  private readonly lastAsOf = new Map<Resource, number>();
  /** How far each kind had come when it last went on, and at which tick that was. */
  private readonly progress = new Map<Resource, { resourceVersion: string | null; tick: number }>();

  constructor(
    private readonly cache: ClusterCache,
    private readonly store: ApiStore,
    /** How long silence goes unnoticed. */
    private readonly silenceMs: number,
    private readonly excused: ReadonlySet<Resource>
  ) {
    this.timer = setInterval(() => {
      this.store.tick++;
      this.look();
    }, TICK_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const now = Date.now();
    for (const kind of this.cache.kinds(now)) {
      const wrong = this.contradiction(kind, now) ?? this.lie(kind);
      if (wrong !== undefined && this.failures.length < 10) {
        this.failures.push(`${kind.resource} (${kind.state}): ${wrong}`);
      }
    }
  }

  /** What cannot be, whatever the cluster holds. */
  private contradiction({ resource, state, asOf, problem, resourceVersion }: KindFreshness, now: number) {
    if ((asOf === null) !== (resourceVersion === null)) {
      return `age ${asOf} with version ${resourceVersion}`;
    }
    if (state === 'live' && (asOf !== now || problem !== null)) {
      return `live, but as of ${asOf} at ${now}, problem ${problem?.code}`;
    }
    if ((state === 'stale' || state === 'forbidden' || state === 'absent') && problem === null) {
      return 'broken without a reason';
    }
    const before = this.lastAsOf.get(resource) ?? 0;
    if (asOf !== null) {
      this.lastAsOf.set(resource, asOf);
      // The age of a silent watch is found out late: what was live then turns out to be that much older.
      return asOf < before - this.silenceMs - ARRIVAL.ms ? `went back from ${before} to ${asOf}` : undefined;
    }
    return undefined;
  }

  /** Changes are arriving one after the other: a thousand at once are worked off as fast as the machine can. */
  private isCatchingUp({ resource, resourceVersion }: KindFreshness): boolean {
    const { tick } = this.store;
    const last = this.progress.get(resource);
    if (last?.resourceVersion !== resourceVersion) {
      this.progress.set(resource, { resourceVersion, tick });
      return true;
    }
    return tick - last.tick <= ARRIVAL.ticks;
  }

  /** Data that claims to be younger than it is. */
  private lie(kind: KindFreshness): string | undefined {
    const { resource, state, asOf, resourceVersion } = kind;
    if (this.isCatchingUp(kind) || asOf === null || this.excused.has(resource)) {
      return undefined;
    }
    const lacking = this.store.changesAfter(resource, Number(resourceVersion))[0];
    const allowed = ARRIVAL.ms + (state === 'live' ? this.silenceMs : 0);
    if (!lacking || this.store.tick - lacking.tick <= ARRIVAL.ticks) {
      return undefined;
    }
    const late = asOf - lacking.at;
    return late > allowed ? `lacks a change made ${late} ms before what it says to be as of` : undefined;
  }
}
