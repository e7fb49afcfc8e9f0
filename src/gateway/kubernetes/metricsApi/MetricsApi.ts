import type { MetricsApiState } from '../../../contract/answers';
import type { ErrorBody } from '../../../contract/errors';
import type { EpochMs } from '../../../contract/time';
import type { EventLoopShare } from '../../eventLoop/EventLoopShare';
import type { ApiClient } from '../transport/ApiClient';
import { ApiError, apiError } from '../transport/ApiError';
import { readSamples } from './readSamples';
import type { Sample } from './Sample';

/** metrics-server itself looks every 15 s; asking more often would show nothing new. */
const KEPT_MS = 10_000;

export interface Sampled {
  state: MetricsApiState;
  /** Empty unless the state is `served`. */
  samples: readonly Sample[];
}

const ABSENT: ErrorBody = {
  code: 'api-server-unreachable',
  message: 'This cluster has no metrics API',
  detail: 'HTTP 404 for metrics.k8s.io',
  allowed: ['a metrics-server, or another server of metrics.k8s.io'],
};

function stateOf(error: unknown, askedAt: EpochMs): MetricsApiState {
  if (!(error instanceof ApiError)) {
    throw error;
  }
  const { status, body } = error;
  if (status === 404) {
    return { state: 'absent', problem: ABSENT, askedAt };
  }
  return { state: status === 403 ? 'forbidden' : 'failing', problem: body, askedAt };
}

/**
 * The metrics API (metrics.k8s.io), asked only when somebody wants to know: once for all who ask within ten seconds.
 * A cluster without it, or one that keeps the gateway out, is an answer too.
 */
export class MetricsApi {
  private readonly known = new Map<'nodes' | 'pods', { until: number; sampled: Promise<Sampled> }>();

  /** @param stopping ends what is under way; requests of single callers do not, as others wait for the same answer */
  constructor(
    private readonly client: ApiClient,
    private readonly share: EventLoopShare,
    private readonly stopping: AbortSignal,
    private readonly now: () => EpochMs = Date.now
  ) {}

  /** Rejects only when the gateway stops. */
  sampled(of: 'nodes' | 'pods'): Promise<Sampled> {
    const now = this.now();
    const known = this.known.get(of);
    if (known && now < known.until && now > known.until - 2 * KEPT_MS) {
      return known.sampled;
    }
    const entry = { until: now + KEPT_MS, sampled: this.ask(of, now) };
    this.known.set(of, entry);
    return entry.sampled;
  }

  private async ask(of: 'nodes' | 'pods', askedAt: EpochMs): Promise<Sampled> {
    try {
      const samples = await readSamples(this.client, of, this.share, this.stopping);
      return { state: { state: 'served', problem: null, askedAt }, samples };
    } catch (error) {
      if (this.stopping.aborted) {
        throw apiError('gateway-stopping', 'The gateway is about to end', 'ask again soon');
      }
      return { state: stateOf(error, askedAt), samples: [] };
    }
  }
}
