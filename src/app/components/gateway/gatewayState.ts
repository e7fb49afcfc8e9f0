import type { EpochMs } from '../../../contract/time';
import type { SourceError } from '../source/sourceError';

/** What a page knows from one route of the gateway: the last good answer and, beside it, what is failing now. */
export interface GatewayState<Answer> {
  answer: Answer | null;
  error: SourceError | null;
  answeredAt: EpochMs | null;
}
