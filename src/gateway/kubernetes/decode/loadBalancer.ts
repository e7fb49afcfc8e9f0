import type { LoadBalancerAddress } from '../../../contract/objects';
import type { Reader } from '../protobuf/Reader';

function decodeAddress(reader: Reader): LoadBalancerAddress {
  const address: LoadBalancerAddress = { ip: '', hostname: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        address.ip = reader.text();
        break;
      case 2:
        address.hostname = reader.text();
        break;
    }
  }
  return address;
}

/** core/v1 LoadBalancerStatus and networking/v1 IngressLoadBalancerStatus, which number these fields alike. */
function decodeLoadBalancer(reader: Reader): LoadBalancerAddress[] {
  const addresses: LoadBalancerAddress[] = [];
  while (reader.next()) {
    if (reader.field === 1) {
      addresses.push(reader.message(decodeAddress));
    }
  }
  return addresses;
}

/** ServiceStatus and IngressStatus: where a load balancer answers is all that is read of them. */
export function decodeLoadBalancerStatus(reader: Reader, state: { addresses: LoadBalancerAddress[] }): void {
  while (reader.next()) {
    if (reader.field === 1) {
      state.addresses = reader.message(decodeLoadBalancer);
    }
  }
}
