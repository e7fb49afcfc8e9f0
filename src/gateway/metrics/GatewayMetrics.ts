import { METRIC_PREFIX } from '../../contract/identity';
import type { Moments } from '../answers/Moments';
import type { ApiRequest } from '../kubernetes/transport/ApiClient';
import { cacheFamilies } from './families/cacheFamilies';
import { kubeStateFamilies } from './families/kubeState';
import { problemFamilies } from './families/problemFamilies';
import { serviceFamilies } from './families/serviceFamilies';
import { Counter } from './Counter';
import { exposition } from './exposition';
import type { Family, HistogramFamily } from './Family';
import { Histogram } from './Histogram';
import type { ProbeFailures } from './ProbeFailures';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What the gateway counts itself while it runs, and all it exports. */
export class GatewayMetrics {
  private readonly apiDuration = new Histogram(
    `${METRIC_PREFIX}api_request_duration_seconds`,
    'Time until the API server answered, as seen by the gateway; watches until their first byte. code 0: no answer.',
    SECONDS
  );
  private readonly watchRestarts = new Counter(
    `${METRIC_PREFIX}watch_restarts_total`,
    'Watches that ended or failed and were opened again.'
  );
  private readonly httpRequests = new Counter(
    `${METRIC_PREFIX}http_requests_total`,
    'Requests answered by the gateway.'
  );

  constructor(
    private readonly version: string,
    private readonly moments: Moments,
    private readonly probeFailures: ProbeFailures,
    private readonly options: { kubeStateMetrics: boolean }
  ) {}

  observeApiRequest({ verb, what }: ApiRequest, code: number, durationMs: number): void {
    this.apiDuration.observe({ verb, resource: what, code: String(code) }, durationMs / 1000);
  }

  countWatchRestart(resource: string): void {
    this.watchRestarts.add({ resource });
  }

  countHttpRequest(route: string, status: number): void {
    this.httpRequests.add({ route, code: String(status) });
  }

  /** Everything in the text format that `accept` asks for. */
  exposition(accept: string): { type: string; body: string } {
    return exposition(this.families(), accept);
  }

  private *families(): Iterable<Family | HistogramFamily> {
    const { version, moments } = this;
    const moment = moments.current();
    yield {
      name: `${METRIC_PREFIX}build_info`,
      type: 'gauge',
      help: 'Version of the gateway.',
      samples: () => [[{ version }, 1]],
    };
    yield* cacheFamilies(moments.cache, moment.at);
    yield this.apiDuration;
    yield this.watchRestarts;
    yield this.httpRequests;
    yield* problemFamilies(moment);
    yield* serviceFamilies(moment);
    yield this.probeFailures.counter;
    if (this.options.kubeStateMetrics) {
      yield* kubeStateFamilies(moment.view);
    }
  }
}
