import type { Site, SiteRole } from './Site';
import type { Visit } from './Visit';

/** Something a person does, and what must be seen. Throws when it is not. */
export interface Journey {
  name: string;
  role: SiteRole;
  /** Counts what a first visit costs: nothing may be cached. */
  fresh?: boolean;
  run(visit: Visit, site: Site, tell: (line: string) => void): Promise<void>;
}
