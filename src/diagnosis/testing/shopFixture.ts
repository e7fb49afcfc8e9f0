import type { KubeEvent, Pod, Service } from '../../contract/objects';
import { nodeFixture } from './nodeFixture';
import { podFixture, type PodSpec } from './podFixture';
import { serviceFixture, sliceFixture } from './serviceFixture';
import type { Objects } from './viewOf';
import { deploymentFixture, replicaSetFixture } from './workloadFixture';

export interface ShopSpec {
  /** One for each pod of the Deployment `web`; the names are given. */
  pods: PodSpec[];
  events?: KubeEvent[];
  service?: Partial<Service>;
  replicas?: number;
  nodes?: Objects['nodes'];
}

/** Deployment `web` → ReplicaSet `web-1` → pods `web-1-a`, `web-1-b` …, behind the Service `web`, on `node-a`. */
export function shopFixture({ pods: specs, events = [], service: change = {}, replicas, nodes }: ShopSpec): Objects {
  const pods: Pod[] = specs.map((spec, i) =>
    podFixture({
      name: `web-1-${String.fromCharCode(97 + i)}`,
      owner: 'ReplicaSet/web-1',
      labels: { app: 'web' },
      ...spec,
    })
  );
  const desired = replicas ?? pods.length;
  const service = { ...serviceFixture({ name: 'web' }), ...change };
  const selected = service.selector.get('app') === 'web' ? pods.filter(({ phase }) => phase === 'Running') : [];
  return {
    nodes: nodes ?? [nodeFixture()],
    deployments: [deploymentFixture({ name: 'web', replicas: desired })],
    replicasets: [
      replicaSetFixture({ name: 'web-1', owner: 'Deployment/web', replicas: desired, labels: { app: 'web' } }),
    ],
    pods,
    services: [service],
    endpointslices: [sliceFixture(service, selected)],
    events,
  };
}
