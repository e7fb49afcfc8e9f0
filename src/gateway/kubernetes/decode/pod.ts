import type { Condition, Container, ContainerStatus, Pod } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { Decode, Reader } from '../protobuf/Reader';
import { decodeClaimName } from './claimName';
import { conditionDecoder } from './condition';
import { decodeContainer } from './container';
import { decodeContainerStatus } from './containerStatus';
import { objectOfKind } from './objectOfKind';
import { decodeTime } from './time';

const decodeCondition = conditionDecoder({ status: 2, changedAt: 4, reason: 5, message: 6 });

function decodeGate(reader: Reader): string {
  let type = '';
  while (reader.next()) {
    if (reader.field === 1) {
      type = reader.word();
    }
  }
  return type;
}

const start = () => ({
  nodeName: null as string | null,
  restartPolicy: '',
  readinessGates: [] as string[],
  initContainers: [] as Container[],
  containers: [] as Container[],
  claimNames: [] as string[],
  phase: '',
  reason: '',
  message: '',
  podIP: '',
  qosClass: '',
  startedAt: null as EpochMs | null,
  conditions: [] as Condition[],
  initContainerStatuses: [] as ContainerStatus[],
  containerStatuses: [] as ContainerStatus[],
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1: {
        const claim = reader.message(decodeClaimName);
        if (claim !== '') {
          state.claimNames.push(claim);
        }
        break;
      }
      case 2:
        state.containers.push(reader.message(decodeContainer));
        break;
      case 3:
        state.restartPolicy = reader.word();
        break;
      case 10:
        state.nodeName = reader.word() || null;
        break;
      case 20:
        state.initContainers.push(reader.message(decodeContainer));
        break;
      case 28:
        state.readinessGates.push(reader.message(decodeGate));
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.phase = reader.word();
        break;
      case 2:
        state.conditions.push(reader.message(decodeCondition));
        break;
      case 3:
        state.message = reader.text();
        break;
      case 4:
        state.reason = reader.word();
        break;
      case 6:
        state.podIP = reader.text();
        break;
      case 7:
        state.startedAt = reader.message(decodeTime);
        break;
      case 8:
        state.containerStatuses.push(reader.message(decodeContainerStatus));
        break;
      case 9:
        state.qosClass = reader.word();
        break;
      case 10:
        state.initContainerStatuses.push(reader.message(decodeContainerStatus));
        break;
    }
  }
}

/** core/v1 Pod. */
export const decodePod: Decode<Pod> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, state): Pod => ({ meta, ...state })
);
