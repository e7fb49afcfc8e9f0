import type { Environment } from '../../demo/Environment';
import type { Site } from '../Site';
import type { Visit } from '../Visit';

/** A part of the product or the cluster fails: what the page must say, and that it recovers by itself. */
export interface Outage {
  name: string;
  /** Must leave everything as it found it. */
  run(visit: Visit, site: Site, environment: Environment): Promise<void>;
}

/** The refresh of these journeys: as short as the page offers. */
export const FAST = '?refresh=5s';
/** A few refreshes, and what a gateway needs to start. */
export const RECOVERY_MS = 45_000;
/** What browsers log of failed requests while a part is away on purpose. */
export const FAILED_REQUESTS = /Failed to load resource|^(400|403|404|50\d) /;
