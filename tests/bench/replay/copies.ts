import type { Resource } from '../../../src/contract/kinds';

/** How many times over each kind is replayed: 50,000 recorded pods become 150,000, 500 nodes 5,000. Other kinds stay as they are. */
export const COPIES: Partial<Record<Resource, number>> = {
  pods: 3,
  deployments: 3,
  replicasets: 3,
  services: 3,
  endpointslices: 3,
  nodes: 10,
};
