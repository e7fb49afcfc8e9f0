import type { Ingress, IngressBackend, IngressRule, LoadBalancerAddress } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { decodeBackend, decodeRule } from './ingressRule';
import { decodeLoadBalancerStatus } from './loadBalancer';
import { objectOfKind } from './objectOfKind';

const EVERY_HOST = '*';

/** networking/v1 IngressTLS: its hosts; the name of the Secret is not read. */
function decodeTlsHosts(reader: Reader): string[] {
  const hosts: string[] = [];
  while (reader.next()) {
    if (reader.field === 1) {
      hosts.push(reader.text());
    }
  }
  return hosts.length > 0 ? hosts : [EVERY_HOST];
}

const start = () => ({
  className: '',
  defaultBackend: null as IngressBackend | null,
  rules: [] as IngressRule[],
  tlsHosts: [] as string[],
  addresses: [] as LoadBalancerAddress[],
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.defaultBackend = reader.message(decodeBackend);
        break;
      case 2:
        state.tlsHosts.push(...reader.message(decodeTlsHosts));
        break;
      case 3:
        state.rules.push(reader.message(decodeRule));
        break;
      case 4:
        state.className = reader.word();
        break;
    }
  }
}

/** networking/v1 Ingress. */
export const decodeIngress: Decode<Ingress> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeLoadBalancerStatus },
  (meta, state): Ingress => ({ meta, ...state })
);
