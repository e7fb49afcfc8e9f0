import type { LoadBalancerAddress, Service, ServicePort } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { decodeIntOrString } from './intOrString';
import { decodeLoadBalancerStatus } from './loadBalancer';
import { objectOfKind } from './objectOfKind';
import { decodeStringEntry } from './stringMap';

function decodePort(reader: Reader): ServicePort {
  const port: ServicePort = { name: '', port: 0, protocol: '', targetPort: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        port.name = reader.word();
        break;
      case 2:
        port.protocol = reader.word();
        break;
      case 3:
        port.port = reader.integer();
        break;
      case 4: {
        const target = reader.message(decodeIntOrString);
        // Go writes an unset IntOrString as the number 0, which no port can be.
        port.targetPort = target === '0' ? '' : target;
        break;
      }
    }
  }
  return port;
}

const start = () => ({
  type: '',
  clusterIP: '',
  externalName: '',
  selector: new Map<string, string>(),
  ports: [] as ServicePort[],
  publishNotReadyAddresses: false,
  externalTrafficPolicy: '',
  externalIPs: [] as string[],
  loadBalancerIP: '',
  addresses: [] as LoadBalancerAddress[],
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.ports.push(reader.message(decodePort));
        break;
      case 2:
        decodeStringEntry(reader, state.selector);
        break;
      case 3:
        state.clusterIP = reader.text();
        break;
      case 4:
        state.type = reader.word();
        break;
      case 5:
        state.externalIPs.push(reader.text());
        break;
      case 8:
        state.loadBalancerIP = reader.text();
        break;
      case 10:
        state.externalName = reader.word();
        break;
      case 11:
        state.externalTrafficPolicy = reader.word();
        break;
      case 13:
        state.publishNotReadyAddresses = reader.bool();
        break;
    }
  }
}

/** core/v1 Service. */
export const decodeService: Decode<Service> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeLoadBalancerStatus },
  (meta, state): Service => ({ meta, ...state })
);
