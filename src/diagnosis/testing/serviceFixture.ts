import type { Endpoint, EndpointSlice, Pod, Service } from '../../contract/objects';
import { metaFixture, type MetaSpec } from './metaFixture';

interface ServiceSpec extends MetaSpec {
  selector?: Record<string, string>;
  targetPort?: string;
  type?: string;
  clusterIP?: string;
}

/** A ClusterIP Service that selects `app: <name>`, but for what is given. */
export function serviceFixture(spec: ServiceSpec): Service {
  return {
    meta: metaFixture('Service', spec),
    type: spec.type ?? 'ClusterIP',
    clusterIP: spec.clusterIP ?? '10.96.0.1',
    externalName: '',
    selector: new Map(Object.entries(spec.selector ?? { app: spec.name })),
    ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: spec.targetPort ?? '8080' }],
    publishNotReadyAddresses: false,
    externalTrafficPolicy: '',
    externalIPs: [],
    loadBalancerIP: '',
    addresses: [],
  };
}

function endpoint(pod: Pod): Endpoint {
  const ready = pod.conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
  return {
    addresses: [`10.1.${pod.meta.name}`],
    ready,
    serving: ready,
    terminating: pod.meta.deletedAt !== null,
    targetKind: 'Pod',
    targetName: pod.meta.name,
    nodeName: pod.nodeName ?? '',
    zone: '',
  };
}

/** The slice the controller makes of these pods. */
export function sliceFixture(service: Service, pods: readonly Pod[]): EndpointSlice {
  return {
    meta: metaFixture('EndpointSlice', {
      name: `${service.meta.name}-x1y2z`,
      namespace: service.meta.namespace,
      owner: `Service/${service.meta.name}`,
    }),
    serviceName: service.meta.name,
    addressType: 'IPv4',
    endpoints: pods.map(endpoint),
    ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
  };
}
