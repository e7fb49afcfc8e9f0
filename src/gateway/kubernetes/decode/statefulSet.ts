import type { Condition, LabelSelector, StatefulSet } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { conditionDecoder } from './condition';
import { decodeLabelSelector } from './labelSelector';
import { objectOfKind } from './objectOfKind';

const decodeCondition = conditionDecoder({ status: 2, changedAt: 3, reason: 4, message: 5 });

const start = () => ({
  selector: null as LabelSelector | null,
  conditions: [] as Condition[],
  observedGeneration: null as number | null,
  replicas: null as number | null,
  serviceName: '',
  updateStrategy: '',
  partition: 0,
  status: {
    replicas: 0,
    readyReplicas: 0,
    currentReplicas: 0,
    updatedReplicas: 0,
    availableReplicas: 0,
    currentRevision: '',
    updateRevision: '',
  },
});
type State = ReturnType<typeof start>;

function decodePartition(reader: Reader): number {
  let partition = 0;
  while (reader.next()) {
    if (reader.field === 1) {
      partition = reader.integer();
    }
  }
  return partition;
}

function decodeStrategy(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.updateStrategy = reader.word();
        break;
      case 2:
        state.partition = reader.message(decodePartition);
        break;
    }
  }
}

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.replicas = reader.integer();
        break;
      case 2:
        state.selector = reader.message(decodeLabelSelector);
        break;
      case 5:
        state.serviceName = reader.word();
        break;
      case 7:
        reader.message((inner) => decodeStrategy(inner, state));
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  const { status } = state;
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.observedGeneration = reader.integer() || null;
        break;
      case 2:
        status.replicas = reader.integer();
        break;
      case 3:
        status.readyReplicas = reader.integer();
        break;
      case 4:
        status.currentReplicas = reader.integer();
        break;
      case 5:
        status.updatedReplicas = reader.integer();
        break;
      case 6:
        status.currentRevision = reader.word();
        break;
      case 7:
        status.updateRevision = reader.word();
        break;
      case 10:
        state.conditions.push(reader.message(decodeCondition));
        break;
      case 11:
        status.availableReplicas = reader.integer();
        break;
    }
  }
}

/** apps/v1 StatefulSet. */
export const decodeStatefulSet: Decode<StatefulSet> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, state): StatefulSet => ({ resource: 'statefulsets', meta, ...state })
);
