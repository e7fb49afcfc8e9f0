import type { DataFrame } from '@grafana/data';
import type { EpochMs } from '../../../contract/time';
import type { SourceError } from '../source/sourceError';

/** What a page knows from Prometheus: the last good answer and, beside it, what is failing now. */
export interface PrometheusState {
  /** Frames of the last good answer, by refId. */
  frames: Readonly<Record<string, readonly DataFrame[]>>;
  /** Queries that failed one by one, by refId. */
  errors: Readonly<Record<string, string>>;
  /** The whole request failed, or there is nobody to ask. */
  error: SourceError | null;
  answeredAt: EpochMs | null;
}
