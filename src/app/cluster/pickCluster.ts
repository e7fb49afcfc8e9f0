import type { Cluster } from './Cluster';

export type Picked =
  | { state: 'none' }
  | { state: 'unknown'; uid: string }
  /** `implied` when the URL does not name it. */
  | { state: 'picked'; cluster: Cluster; implied: boolean };

/** The cluster that the URL names; when it names none, the remembered one, else the first. */
export function pickCluster(all: readonly Cluster[], inUrl: string | null, remembered: string | null): Picked {
  if (all.length === 0) {
    return { state: 'none' };
  }
  if (inUrl) {
    const named = all.find((cluster) => cluster.uid === inUrl);
    return named ? { state: 'picked', cluster: named, implied: false } : { state: 'unknown', uid: inUrl };
  }
  const cluster = all.find(({ uid }) => uid === remembered) ?? all[0]!;
  return { state: 'picked', cluster, implied: true };
}
