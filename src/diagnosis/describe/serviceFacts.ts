import type { Fact } from '../../contract/answers';
import type { Endpoint, EndpointSlice, Service } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { serviceState } from '../services/serviceState';
import type { IndexedView } from '../view/IndexedView';
import { fact } from './fact';

/** What an operator asks about a Service first. */
export function serviceFacts(view: IndexedView, service: Service, now: EpochMs): Fact[] {
  const { status } = serviceState(view, service, now);
  const ports = service.ports.map(({ name, port, protocol, targetPort }) => {
    const target = targetPort === '' || targetPort === String(port) ? '' : ` → ${targetPort}`;
    return `${name === '' ? '' : `${name} `}${port}/${protocol}${target}`;
  });
  return [
    ...fact('Type', service.type),
    ...fact('Cluster IP', service.clusterIP === 'None' ? 'none (headless)' : service.clusterIP),
    ...fact('External name', service.externalName),
    ...fact('Ports', ports.join(', ')),
    ...fact('Selector', [...service.selector].map(([key, value]) => `${key}=${value}`).join(', ')),
    ...fact('Endpoints', status),
    ...fact('Not ready pods', service.publishNotReadyAddresses ? 'published too' : null),
  ];
}

function endpointWords({ addresses, ready, terminating, nodeName }: Endpoint): string {
  const state = terminating === true ? 'terminating' : ready !== false ? 'ready' : 'not ready';
  return [addresses.join(', '), state, ...(nodeName === '' ? [] : [`on ${nodeName}`])].join(' · ');
}

/** Each endpoint of a slice, up to 50. */
export function sliceFacts(slice: EndpointSlice): Fact[] {
  const { namespace } = slice.meta;
  const ports = slice.ports.map(
    ({ name, port, protocol }) => `${name === '' ? '' : `${name} `}${port ?? 'any'}/${protocol}`
  );
  const service = slice.serviceName === '' ? null : { kind: 'Service', namespace, name: slice.serviceName };
  return [
    ...fact('Service', slice.serviceName, service),
    ...fact('Address type', slice.addressType),
    ...fact('Ports', ports.join(', ')),
    ...fact('Endpoints', slice.endpoints.length),
    ...slice.endpoints.slice(0, 50).flatMap((endpoint) => {
      const target =
        endpoint.targetName === '' ? null : { kind: endpoint.targetKind, namespace, name: endpoint.targetName };
      return fact(endpoint.targetName || 'Endpoint', endpointWords(endpoint), target);
    }),
  ];
}
