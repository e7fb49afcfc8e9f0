import type { Condition, Node, NodeResources, Taint } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { conditionDecoder } from './condition';
import { objectOfKind } from './objectOfKind';
import { decodeQuantity } from './quantity';
import { decodeMessageEntry } from './stringMap';

const decodeCondition = conditionDecoder({ status: 2, changedAt: 4, reason: 5, message: 6 });

const RESOURCE_KEYS: ReadonlyMap<string, keyof NodeResources> = new Map([
  ['cpu', 'cpu'],
  ['memory', 'memory'],
  ['pods', 'pods'],
  ['ephemeral-storage', 'ephemeralStorage'],
]);

const noResources = (): NodeResources => ({ cpu: null, memory: null, pods: null, ephemeralStorage: null });

function decodeResource(reader: Reader, resources: NodeResources): void {
  const { key, value } = decodeMessageEntry(reader, decodeQuantity);
  const known = RESOURCE_KEYS.get(key);
  if (known) {
    resources[known] = value ?? null;
  }
}

function decodeTaint(reader: Reader): Taint {
  const taint: Taint = { key: '', value: '', effect: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        taint.key = reader.word();
        break;
      case 2:
        taint.value = reader.word();
        break;
      case 3:
        taint.effect = reader.word();
        break;
    }
  }
  return taint;
}

function decodeAddress(reader: Reader): { type: string; address: string } {
  const found = { type: '', address: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        found.type = reader.word();
        break;
      case 2:
        found.address = reader.text();
        break;
    }
  }
  return found;
}

const start = () => ({
  unschedulable: false,
  taints: [] as Taint[],
  conditions: [] as Condition[],
  capacity: noResources(),
  allocatable: noResources(),
  internalIP: '',
  kubeletVersion: '',
  containerRuntime: '',
  osImage: '',
  kernelVersion: '',
  architecture: '',
  operatingSystem: '',
  providerID: '',
  podCIDR: '',
  systemUUID: '',
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.podCIDR = reader.text();
        break;
      case 3:
        state.providerID = reader.text();
        break;
      case 4:
        state.unschedulable = reader.bool();
        break;
      case 5:
        state.taints.push(reader.message(decodeTaint));
        break;
    }
  }
}

function decodeSystemInfo(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 2:
        state.systemUUID = reader.text();
        break;
      case 4:
        state.kernelVersion = reader.word();
        break;
      case 5:
        state.osImage = reader.word();
        break;
      case 6:
        state.containerRuntime = reader.word();
        break;
      case 7:
        state.kubeletVersion = reader.word();
        break;
      case 9:
        state.operatingSystem = reader.word();
        break;
      case 10:
        state.architecture = reader.word();
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        decodeResource(reader, state.capacity);
        break;
      case 2:
        decodeResource(reader, state.allocatable);
        break;
      case 4:
        state.conditions.push(reader.message(decodeCondition));
        break;
      case 5: {
        const { type, address } = reader.message(decodeAddress);
        if (type === 'InternalIP' && state.internalIP === '') {
          state.internalIP = address;
        }
        break;
      }
      case 7:
        reader.message((inner) => decodeSystemInfo(inner, state));
        break;
    }
  }
}

/** core/v1 Node. */
export const decodeNode: Decode<Node> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, state): Node => ({ meta, ...state })
);
