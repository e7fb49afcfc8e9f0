import type { PathPort } from '../../contract/answers';
import type { Pod, Service, ServicePort } from '../../contract/objects';
import { declaredPorts } from '../services/declaredPorts';
import type { IndexedView } from '../view/IndexedView';
import { listOf } from '../words/count';

function reached(view: IndexedView, service: Service, { name }: ServicePort): number[] {
  const numbers = view
    .slicesOf(service)
    .flatMap(({ ports }) => ports.filter((port) => port.name === name).map(({ port }) => port));
  return [...new Set(numbers.filter((port) => port !== null))].sort((a, b) => a - b);
}

function troubleOf(port: ServicePort, pods: readonly Pod[]): string {
  const target = port.targetPort === '' ? String(port.port) : port.targetPort;
  const declared = pods.map(declaredPorts);
  const isNumber = /^\d+$/.test(target);
  const has = declared.filter((ports) =>
    ports.some(({ name, containerPort }) => (isNumber ? String(containerPort) === target : name === target))
  ).length;
  const silent = declared.some((ports) => ports.length === 0);
  if (pods.length === 0 || has === pods.length || (isNumber && (silent || has > 0))) {
    return '';
  }
  const known = [
    ...new Set(
      declared.flat().map((one) => (one.name === '' ? String(one.containerPort) : `${one.name} (${one.containerPort})`))
    ),
  ];
  const they = known.length === 0 ? 'they declare none' : `they declare ${listOf(known)}`;
  if (isNumber) {
    return `leads to container port ${target}, which its pods do not declare: ${they}`;
  }
  return has === 0
    ? `leads to a container port named ${target}, which its pods do not have: ${they}`
    : `leads to a container port named ${target}, which ${pods.length - has} of its ${pods.length} pods do not have`;
}

/**
 * The ports of a Service: what they resolve to, and what speaks against them. A number that pods do not declare is suspicious
 * only where they declare others: declaring is not needed for a port to be open.
 */
export function portsOnPath(view: IndexedView, service: Service, pods: readonly Pod[]): PathPort[] {
  return service.ports.map((port) => ({
    name: port.name,
    port: port.port,
    protocol: port.protocol,
    targetPort: port.targetPort,
    reaches: reached(view, service, port),
    trouble: service.selector.size === 0 ? '' : troubleOf(port, pods),
  }));
}
