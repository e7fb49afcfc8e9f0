import type { Endpoint, EndpointSlice, ObjectMeta } from '../../../contract/objects';
import { DecodeError } from '../protobuf/DecodeError';
import type { Reader } from '../protobuf/Reader';
import { decodeObjectMeta, NO_META } from './objectMeta';
import { decodeObjectReference } from './objectReference';

const SERVICE_NAME_LABEL = 'kubernetes.io/service-name';

type Conditions = Pick<Endpoint, 'ready' | 'serving' | 'terminating'>;

function decodeConditions(reader: Reader): Conditions {
  const conditions: Conditions = { ready: null, serving: null, terminating: null };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        conditions.ready = reader.bool();
        break;
      case 2:
        conditions.serving = reader.bool();
        break;
      case 3:
        conditions.terminating = reader.bool();
        break;
    }
  }
  return conditions;
}

function decodeEndpoint(reader: Reader): Endpoint {
  const addresses: string[] = [];
  const endpoint: Endpoint = {
    addresses,
    ready: null,
    serving: null,
    terminating: null,
    targetKind: '',
    targetName: '',
    nodeName: '',
    zone: '',
  };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        addresses.push(reader.text());
        break;
      case 2:
        Object.assign(endpoint, reader.message(decodeConditions));
        break;
      case 4: {
        const target = reader.message(decodeObjectReference);
        endpoint.targetKind = target.kind;
        endpoint.targetName = target.name;
        break;
      }
      case 6:
        endpoint.nodeName = reader.word();
        break;
      case 7:
        endpoint.zone = reader.word();
        break;
    }
  }
  return endpoint;
}

type Port = EndpointSlice['ports'][number];

function decodePort(reader: Reader): Port {
  const port: Port = { name: '', port: null, protocol: '' };
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
    }
  }
  return port;
}

/** discovery/v1 EndpointSlice. Its fields lie beside the metadata. */
export function decodeEndpointSlice(reader: Reader): EndpointSlice {
  let meta: ObjectMeta = NO_META;
  let addressType = '';
  const endpoints: Endpoint[] = [];
  const ports: Port[] = [];
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        meta = reader.message(decodeObjectMeta);
        break;
      case 2:
        endpoints.push(reader.message(decodeEndpoint));
        break;
      case 3:
        ports.push(reader.message(decodePort));
        break;
      case 4:
        addressType = reader.word();
        break;
    }
  }
  if (meta.name === '') {
    throw new DecodeError('an EndpointSlice without a name');
  }
  return { meta, serviceName: meta.labels.get(SERVICE_NAME_LABEL) ?? '', addressType, endpoints, ports };
}
