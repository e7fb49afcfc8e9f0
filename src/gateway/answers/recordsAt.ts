import type { PodRecord } from '../cache/pods/PodRecord';

/** The records with a 1 at their slots. */
export function recordsAt(records: readonly PodRecord[], marked: Uint8Array): PodRecord[] {
  const found: PodRecord[] = [];
  for (let slot = marked.indexOf(1); slot >= 0; slot = marked.indexOf(1, slot + 1)) {
    found.push(records[slot]!);
  }
  return found;
}
