import { createHash } from 'node:crypto';
import path from 'node:path';

/** The instance's cgroup: named so that clones in other folders with an instance of the same name do not meet. */
export const cgroupName = (dir: string): string =>
  `clusterscope-${path.basename(dir)}-${createHash('sha256').update(dir).digest('hex').slice(0, 6)}`;
