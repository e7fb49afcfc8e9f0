import type { Container, ContainerResources } from '../../../contract/objects';
import type { Reader } from '../protobuf/Reader';
import { decodeProbe } from './probe';
import { decodeQuantity } from './quantity';
import { decodeMessageEntry } from './stringMap';

type Port = Container['ports'][number];
const NO_PORTS: readonly Port[] = [];

function decodePort(reader: Reader): Port {
  const port = { name: '', containerPort: 0, protocol: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        port.name = reader.word();
        break;
      case 3:
        port.containerPort = reader.integer();
        break;
      case 4:
        port.protocol = reader.word();
        break;
    }
  }
  return port;
}

function decodeResources(reader: Reader): ContainerResources {
  const resources: ContainerResources = { cpuRequest: null, cpuLimit: null, memoryRequest: null, memoryLimit: null };
  while (reader.next()) {
    if (reader.field !== 1 && reader.field !== 2) {
      continue;
    }
    const isLimit = reader.field === 1;
    const { key, value } = decodeMessageEntry(reader, decodeQuantity);
    if (key === 'cpu') {
      resources[isLimit ? 'cpuLimit' : 'cpuRequest'] = value ?? null;
    } else if (key === 'memory') {
      resources[isLimit ? 'memoryLimit' : 'memoryRequest'] = value ?? null;
    }
  }
  return resources;
}

/** core/v1 Container; environment, command, arguments and mounts are skipped unread. */
export function decodeContainer(reader: Reader): Container {
  const probes: Container['probes'] = {};
  let ports: Port[] | undefined;
  const container: Container = {
    name: '',
    image: '',
    restartPolicy: null,
    resources: { cpuRequest: null, cpuLimit: null, memoryRequest: null, memoryLimit: null },
    ports: NO_PORTS,
    probes,
  };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        container.name = reader.word();
        break;
      case 2:
        container.image = reader.word();
        break;
      case 6:
        ports ??= [];
        ports.push(reader.message(decodePort));
        break;
      case 8:
        container.resources = reader.message(decodeResources);
        break;
      case 10:
        probes.liveness = reader.message(decodeProbe);
        break;
      case 11:
        probes.readiness = reader.message(decodeProbe);
        break;
      case 22:
        probes.startup = reader.message(decodeProbe);
        break;
      case 24:
        container.restartPolicy = reader.word();
        break;
    }
  }
  container.ports = ports ?? NO_PORTS;
  return container;
}
