import type { Namespace } from '../../../contract/objects';
import { objectTable } from '../ObjectTable';
import { createdFamily } from './metaFamilies';
import { oneOf } from './rows';

export const namespaceTable = objectTable<'namespaces', Namespace>({
  resource: 'namespaces',
  labels: ['namespace'],
  identity: ({ meta }) => [meta.name],
  facts: (namespace) => namespace,
  families: [
    createdFamily('namespace'),
    {
      name: 'kube_namespace_status_phase',
      help: 'Kubernetes namespace status phase.',
      labels: ['phase'],
      rows: ({ phase }) => oneOf(['Active', 'Terminating'], phase),
    },
  ],
});
