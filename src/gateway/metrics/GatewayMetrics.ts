import type { Writable } from 'node:stream';
import { METRIC_PREFIX } from '../../contract/identity';
import type { EpochMs } from '../../contract/time';
import type { Moment, Moments } from '../answers/Moments';
import type { EventLoopShare } from '../eventLoop/EventLoopShare';
import type { ApiRequest } from '../kubernetes/transport/ApiClient';
import { Counter } from './Counter';
import type { EventCounts } from './events/EventCounts';
import type { ProbeFailures } from './events/ProbeFailures';
import { cacheFamilies } from './families/cacheFamilies';
import { ContainerReasons } from './families/ContainerReasons';
import { leaseAgeTable } from './families/leaseTable';
import { podTable } from './families/podTable';
import { problemFamilies } from './families/problemFamilies';
import { ProblemWords } from './families/ProblemWords';
import { serviceTable } from './families/serviceTable';
import type { Family, FamilyHead } from './Family';
import { Histogram } from './Histogram';
import { KUBE_STATE_TABLES } from './kubeState/tables';
import { ProcessMetrics } from './process/ProcessMetrics';
import { gzipOutput, plainOutput } from './stream/Output';
import { TextBuffer } from './stream/TextBuffer';
import { type Section, writeExposition } from './stream/writeExposition';
import { Tally } from './Tally';
import type { Format } from './text/format';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** 150,000 pods of two containers have 600,000 series in their largest family. */
const MOST_SERIES = 1_000_000;

export interface MetricsOptions {
  version: string;
  kubeStateMetrics: boolean;
  /** Shared with all other long work. */
  share: EventLoopShare;
  /** Bound on the series of one family read from objects. */
  mostSeries?: number;
  /** Streams that are open now. */
  openStreams?: () => number;
  now?: () => EpochMs;
}

/** What the gateway counts itself while it runs, and all it exports. */
export class GatewayMetrics {
  private readonly apiDuration = new Histogram(
    `${METRIC_PREFIX}api_request_duration_seconds`,
    'Time until the API server answered, as seen by the gateway; watches until their first byte. code 0: no answer.',
    ['verb', 'resource', 'code'],
    SECONDS
  );
  private readonly watchRestarts = new Counter(
    `${METRIC_PREFIX}watch_restarts_total`,
    'Watches that ended or failed and were opened again.',
    ['resource']
  );
  private readonly httpRequests = new Counter(
    `${METRIC_PREFIX}http_requests_total`,
    'Requests answered by the gateway.',
    ['route', 'code']
  );
  private readonly httpRefused = new Counter(
    `${METRIC_PREFIX}http_refused_total`,
    'Requests that the gateway refused or could not answer, by the code of the error.',
    ['code']
  );
  private readonly words = new ProblemWords();
  private readonly process = new ProcessMetrics();

  constructor(
    private readonly moments: Moments,
    private readonly events: EventCounts,
    private readonly probeFailures: ProbeFailures,
    private readonly options: MetricsOptions
  ) {}

  observeApiRequest({ verb, what }: Pick<ApiRequest, 'verb' | 'what'>, code: number, durationMs: number): void {
    this.apiDuration.observe(durationMs / 1000, verb, what, String(code));
  }

  countWatchRestart(resource: string): void {
    this.watchRestarts.add(1, resource);
  }

  countHttpRequest(route: string, status: number): void {
    this.httpRequests.add(1, route, String(status));
  }

  /** @param code of the error's body */
  countRefused(code: string): void {
    this.httpRefused.add(1, code);
  }

  /** Every family of the gateway's own, without samples. */
  *ownFamilies(): Iterable<FamilyHead> {
    for (const section of this.sections(this.moments.current(), [], new Tally(Infinity), false)) {
      yield* 'read' in section ? section.families : [section];
    }
  }

  stop(): void {
    this.process.stop();
  }

  /** Writes everything to `target` and ends it: in slices, as fast as it is taken. Throws ReceiverGone. */
  async write(target: Writable, format: Format, gzip: boolean): Promise<void> {
    const output = gzip ? gzipOutput(target) : plainOutput(target);
    const moment = this.moments.current();
    const dropped = new Tally(Infinity);
    const ofProcess = await this.process.families();
    await writeExposition(this.sections(moment, ofProcess, dropped, this.options.kubeStateMetrics), {
      view: moment.view,
      now: this.now(),
      format,
      output,
      buffer: new TextBuffer(output),
      share: this.options.share,
      mostSeries: this.options.mostSeries ?? MOST_SERIES,
      dropped,
    });
  }

  private *sections(
    moment: Moment,
    ofProcess: readonly Family[],
    dropped: Tally,
    kubeStateMetrics: boolean
  ): Iterable<Section> {
    const { version } = this.options;
    this.events.settle();
    yield {
      name: `${METRIC_PREFIX}build_info`,
      type: 'gauge',
      help: 'Version of the gateway.',
      labels: ['version'],
      rows: () => [[1, version]],
    };
    yield* ofProcess;
    yield* cacheFamilies(this.moments.cache, this.now());
    yield this.apiDuration;
    yield this.watchRestarts;
    yield this.httpRequests;
    yield this.httpRefused;
    yield this.streams();
    yield* problemFamilies(moment);
    yield* this.words.families(moment.problems, this.now());
    yield this.probeFailures.counter;
    yield this.events.counter;
    yield this.events.messages.family;
    yield leaseAgeTable;
    yield serviceTable;
    const reasons = new ContainerReasons();
    yield podTable(reasons, kubeStateMetrics);
    yield* reasons.families();
    if (kubeStateMetrics) {
      yield* KUBE_STATE_TABLES;
    }
    yield {
      name: `${METRIC_PREFIX}metrics_dropped_series`,
      type: 'gauge',
      help: 'Series left out of this scrape because their family has too many.',
      labels: ['family'],
      rows: () => dropped.rows(),
    };
  }

  /** Not the moment's instant: diagnosis may be some seconds old, ages are told as they are. */
  private now(): EpochMs {
    return (this.options.now ?? Date.now)();
  }

  private streams(): Family {
    const open = this.options.openStreams;
    return {
      name: `${METRIC_PREFIX}http_streams`,
      type: 'gauge',
      help: 'Streams of changes and logs that are open.',
      labels: [],
      rows: () => (open ? [[open()]] : []),
    };
  }
}
