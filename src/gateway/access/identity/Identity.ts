import type { EpochMs } from '../../../contract/time';
import type { GrafanaRole } from '../../settings/Settings';

/** A user or service account of Grafana, as its signed token tells. */
export interface Identity {
  /** E.g. `user:2` or `service-account:7`. */
  subject: string;
  /** Empty when the token has none. */
  login: string;
  email: string;
  /** Role in the organisation; null when the token has none that is known. */
  role: GrafanaRole | null;
  org: number;
  /** When the token ends, difference of clocks included. */
  expiresAt: EpochMs;
}
