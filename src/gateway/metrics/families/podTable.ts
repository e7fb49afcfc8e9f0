import type { Pod } from '../../../contract/objects';
import { podFamilies } from '../kubeState/pods';
import { objectTable, type ObjectTable } from '../ObjectTable';
import type { ContainerReasons } from './ContainerReasons';
import { readOnce } from './readOnce';

/** The one pass over pods: counts what containers wait for, and makes kube-state-metrics' families if wanted. */
export function podTable(reasons: ContainerReasons, kubeStateMetrics: boolean): ObjectTable {
  return objectTable<'pods', Pod>({
    resource: 'pods',
    labels: ['namespace', 'pod', 'uid'],
    identity: ({ meta }) => [meta.namespace ?? '', meta.name, meta.uid],
    facts: (kept, view) => {
      const pod = readOnce(kept);
      reasons.see(pod, view);
      return pod;
    },
    families: kubeStateMetrics ? podFamilies : [],
  });
}
