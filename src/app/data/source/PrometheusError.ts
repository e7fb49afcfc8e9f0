/** Why there is nothing from Prometheus at all. */
export type PrometheusFailureReason = 'not-configured' | 'datasource-missing' | 'failed';

function wordsOf(cause: unknown): string {
  if (typeof cause === 'string') {
    return cause;
  }
  const { message, data } = (cause ?? {}) as { message?: unknown; data?: { message?: unknown } };
  return [data?.message, message].find((words): words is string => typeof words === 'string') ?? '';
}

/** Prometheus could not be asked, or failed every query. `detail` is what Grafana or Prometheus said. */
export class PrometheusError extends Error {
  readonly detail: string;

  constructor(
    readonly reason: PrometheusFailureReason,
    message: string,
    cause?: unknown
  ) {
    super(message);
    this.name = 'PrometheusError';
    this.detail = wordsOf(cause);
  }
}
