import type { Usage } from '../../../contract/answers';
import type { EpochMs } from '../../../contract/time';

/** What one node or pod used over a window that ended at `sampledAt`. */
export interface Sample {
  name: string;
  /** Null for nodes. */
  namespace: string | null;
  sampledAt: EpochMs | null;
  windowSeconds: number | null;
  /** A node's own; for a pod the sum of its containers, null where none says. */
  usage: Usage;
  /** Empty for nodes. */
  containers: ReadonlyArray<{ name: string } & Usage>;
}

/** Adds up what containers use; what none of them says stays unknown. */
export function sumOf(usages: readonly Usage[]): Usage {
  const sum: Usage = { cpu: null, memory: null };
  for (const { cpu, memory } of usages) {
    sum.cpu = cpu === null ? sum.cpu : (sum.cpu ?? 0) + cpu;
    sum.memory = memory === null ? sum.memory : (sum.memory ?? 0) + memory;
  }
  return sum;
}
