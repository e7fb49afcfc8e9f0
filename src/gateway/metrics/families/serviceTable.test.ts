import type { Service } from '../../../contract/objects';
import { indexView } from '../../../diagnosis';
import { ago, NOW } from '../../../diagnosis/testing/clock';
import { podFixture } from '../../../diagnosis/testing/podFixture';
import { serviceFixture, sliceFixture } from '../../../diagnosis/testing/serviceFixture';
import { viewOf } from '../../../diagnosis/testing/viewOf';
import type { Row } from '../Family';
import { serviceTable } from './serviceTable';

const pods = [
  podFixture({ name: 'a' }),
  podFixture({ name: 'b' }),
  podFixture({ name: 'sick', containers: [{ ready: false }] }),
  podFixture({ name: 'going', deletedAt: ago(5) }),
];
const base = serviceFixture({ name: 'web' });
const service: Service = {
  ...base,
  ports: [...base.ports, { name: 'admin', port: 81, protocol: 'TCP', targetPort: 'admin' }],
};
const slice = sliceFixture(service, pods);
const secondFamily = { ...slice, meta: { ...slice.meta, name: 'web-v6' }, addressType: 'IPv6' };

function rowsOf(one: Service, slices: Array<typeof slice>): Record<string, readonly Row[]> {
  const view = indexView(viewOf({ pods, services: [one], endpointslices: slices }));
  const found: Record<string, readonly Row[]> = {};
  for (const _ of serviceTable.read(view, NOW, (family, _identity, rows) => {
    found[serviceTable.families[family]!.name.replace('clusterscope_service_', '')] = rows;
  })) {
    // Reading is all there is to do.
  }
  return found;
}

test('ready endpoints by port: those of slices that have the port; each pod once', () => {
  expect(rowsOf(service, [slice, secondFamily])).toEqual({
    endpoints_ready: [[2]],
    endpoints: [[3]],
    port_endpoints_ready: [
      [2, 'http', 'TCP'],
      [0, 'admin', 'TCP'],
    ],
  });
});

test('a name outside the cluster has no endpoints to count', () => {
  expect(rowsOf({ ...service, type: 'ExternalName' }, [])).toEqual({});
});
