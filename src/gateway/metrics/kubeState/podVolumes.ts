import type { Pod } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';

/** Which claims a pod uses, each once: the names of its volumes are not kept. */
export const podVolumeFamilies: ReadonlyArray<ObjectFamily<Pod>> = [
  {
    name: 'kube_pod_spec_volumes_persistentvolumeclaims_info',
    help: 'Information about persistentvolumeclaim volumes in a pod.',
    labels: ['persistentvolumeclaim'],
    rows: ({ claimNames }) => [...new Set(claimNames)].map((name) => [1, name]),
  },
];
