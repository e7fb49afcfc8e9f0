import type { Ingress, Service } from '../../contract/objects';
import { backendServices } from '../view/backendServices';
import type { IndexedView } from '../view/IndexedView';
import { listOf } from '../words/count';

/** A way of an Ingress that leads nowhere: from which host and path, and in words to what. */
export interface BackendBreak {
  from: string;
  service: string;
  port: string;
  text: string;
}

/** True when the Service has the port, by name or number as the Ingress wrote it. */
function hasPort(service: Service, port: string): boolean {
  return port === '' || service.ports.some(({ name, port: number }) => name === port || String(number) === port);
}

function portWords({ ports }: Service): string {
  const names = ports.map(({ name, port }) => (name === '' ? String(port) : `${name} (${port})`));
  return names.length === 0 ? 'it has none' : `it has ${listOf(names)}`;
}

/** Backends of an Ingress whose Service or port does not exist; empty while Services are not known. */
export function brokenBackends(view: IndexedView, ingress: Ingress): BackendBreak[] {
  if (!view.isKnown('services')) {
    return [];
  }
  return backendServices(ingress).flatMap(({ from, name, port }): BackendBreak[] => {
    const service = view.get('services', ingress.meta.namespace, name);
    if (!service) {
      return [{ from, service: name, port, text: `Service ${name}, which does not exist` }];
    }
    const missing = service.type !== 'ExternalName' && !hasPort(service, port);
    return missing
      ? [{ from, service: name, port, text: `port ${port} of Service ${name}: ${portWords(service)}` }]
      : [];
  });
}
