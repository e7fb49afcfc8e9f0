import { createContext } from 'react';
import type { Cluster } from './Cluster';

export interface PickedCluster extends Cluster {
  /** Every cluster there is to pick from, this one included. */
  all: readonly Cluster[];
  /** Shows another cluster on the same page. */
  pick(uid: string): void;
}

export const ClusterContext = createContext<PickedCluster | null>(null);
