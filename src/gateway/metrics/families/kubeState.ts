import type { IndexedView } from '../../../diagnosis';
import type { Family, Sample } from '../Family';
import { containerTables } from './kubeStateContainers';
import { nodeTables } from './kubeStateNodes';
import { ownerTables } from './kubeStateOwners';
import { podTables } from './kubeStatePods';

/** One kube-state-metrics family: name, help and labels as its documentation gives them, samples from a view of the cluster. */
export interface KubeStateTable {
  name: string;
  help: string;
  samples(view: IndexedView): Iterable<Sample>;
}

const TABLES: readonly KubeStateTable[] = [...podTables, ...containerTables, ...ownerTables, ...nodeTables];

/** The families of kube-state-metrics that the catalogue needs, under their own names. */
export function* kubeStateFamilies(view: IndexedView): Iterable<Family> {
  for (const { name, help, samples } of TABLES) {
    yield { name, type: name.endsWith('_total') ? 'counter' : 'gauge', help, samples: () => samples(view) };
  }
}
