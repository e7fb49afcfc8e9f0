import type { HealthAnswer } from '../../contract/answers';
import type { ErrorBody } from '../../contract/errors';
import type { EpochMs } from '../../contract/time';
import type { ApiError } from './transport/ApiError';
import type { ApiRequest } from './transport/ApiClient';

/** Durations the median is taken of. */
const RECENT = 101;

const REFUSED: ErrorBody = {
  code: 'api-server-unauthorized',
  message: 'The API server does not accept the credentials of the gateway',
  detail: 'HTTP 401',
  allowed: [],
};

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? null : Math.round(middle * 10) / 10;
}

/** What the gateway's own requests say about the API server. */
export class ApiServerState {
  version: string | null = null;
  private reachable = false;
  private answeredAt: EpochMs | null = null;
  private problem: ErrorBody | null = null;
  private readonly durations: number[] = [];

  constructor(private readonly now: () => EpochMs = Date.now) {}

  /** Takes note of one request; code 0 means that no answer came. */
  observe(_request: ApiRequest, code: number, durationMs: number, problem: ApiError | null): void {
    this.reachable = code !== 0;
    if (code === 0) {
      this.problem = problem?.body ?? this.problem;
      return;
    }
    this.problem = code === 401 ? REFUSED : null;
    this.answeredAt = this.now();
    this.durations.push(durationMs);
    if (this.durations.length > RECENT) {
      this.durations.shift();
    }
  }

  read(): HealthAnswer['apiServer'] {
    const { reachable, version, answeredAt, problem } = this;
    return { reachable, version, answeredAt, latencyMs: median(this.durations), problem };
  }
}
