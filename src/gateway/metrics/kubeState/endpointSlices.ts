import type { EndpointSlice } from '../../../contract/objects';
import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';
import { createdFamily } from './metaFamilies';
import { namedTable } from './namedTable';

const word = (value: boolean | null) => (value === null ? '' : String(value));

function endpointRows({ endpoints, meta }: EndpointSlice): Row[] {
  return endpoints.flatMap((endpoint) =>
    endpoint.addresses.map((address): Row => [
      1,
      word(endpoint.ready),
      word(endpoint.serving),
      word(endpoint.terminating),
      endpoint.targetKind,
      endpoint.targetName,
      // A slice may only point at objects beside it.
      endpoint.targetName === '' ? '' : (meta.namespace ?? ''),
      endpoint.nodeName,
      endpoint.zone,
      address,
    ])
  );
}

const families: ReadonlyArray<ObjectFamily<EndpointSlice>> = [
  {
    name: 'kube_endpointslice_info',
    help: 'Information about endpointslice.',
    labels: ['addresstype'],
    rows: ({ addressType }) => [[1, addressType]],
  },
  createdFamily('endpointslice'),
  {
    name: 'kube_endpointslice_endpoints',
    help: 'Endpoints attached to the endpointslice.',
    labels: [
      'ready',
      'serving',
      'terminating',
      'targetref_kind',
      'targetref_name',
      'targetref_namespace',
      'endpoint_nodename',
      'endpoint_zone',
      'address',
    ],
    rows: endpointRows,
  },
  {
    name: 'kube_endpointslice_ports',
    help: 'Ports attached to the endpointslice.',
    labels: ['port_name', 'port_protocol', 'port_number'],
    rows: ({ ports }) =>
      ports.map(({ name, protocol, port }) => [1, name, protocol, port === null ? '' : String(port)]),
  },
];

export const endpointSliceTable = namedTable('endpointslices', 'endpointslice', families);
