import type { Ingress, IngressBackend } from '../../../contract/objects';
import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily } from './metaFamilies';
import { namedTable } from './namedTable';

/** service_name, service_port, resource_kind, resource_name: the first two or the last two are filled. */
function backendLabels({ kind, name, port }: IngressBackend): [string, string, string, string] {
  // kube-state-metrics knows ports by number only, and says 0 for a name.
  return kind === 'Service' ? [name, /^\d+$/.test(port) ? port : '0', '', ''] : ['', '', kind, name];
}

function pathRows({ rules }: Ingress): Row[] {
  return rules.flatMap(({ host, paths }) =>
    paths.map(({ path, pathType, backend }): Row => [1, host, path, pathType, ...backendLabels(backend)])
  );
}

const families: ReadonlyArray<ObjectFamily<Ingress>> = [
  {
    name: 'kube_ingress_info',
    help: 'Information about ingress.',
    labels: ['ingressclass'],
    rows: ({ className }) => [[1, className || '_default']],
  },
  createdFamily('ingress'),
  figure(
    'kube_ingress_metadata_resource_version',
    'Resource version of the ingress.',
    ({ meta }) => Number(meta.resourceVersion) || null
  ),
  {
    name: 'kube_ingress_path',
    help: 'Ingress host, paths and backend service information.',
    labels: ['host', 'path', 'path_type', 'service_name', 'service_port', 'resource_kind', 'resource_name'],
    rows: pathRows,
  },
  {
    name: 'kube_ingress_tls',
    help: 'Hosts of the ingress with TLS.',
    labels: ['tls_host'],
    rows: ({ tlsHosts }) => [...new Set(tlsHosts)].filter((host) => host !== '*').map((host) => [1, host]),
  },
];

export const ingressTable = namedTable('ingresses', 'ingress', families);
