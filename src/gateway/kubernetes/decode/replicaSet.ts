import type { Condition, LabelSelector, ReplicaSet } from '../../../contract/objects';
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
  status: { replicas: 0, readyReplicas: 0, availableReplicas: 0 },
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.replicas = reader.integer();
        break;
      case 2:
        state.selector = reader.message(decodeLabelSelector);
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.status.replicas = reader.integer();
        break;
      case 3:
        state.observedGeneration = reader.integer() || null;
        break;
      case 4:
        state.status.readyReplicas = reader.integer();
        break;
      case 5:
        state.status.availableReplicas = reader.integer();
        break;
      case 6:
        state.conditions.push(reader.message(decodeCondition));
        break;
    }
  }
}

/** apps/v1 ReplicaSet. */
export const decodeReplicaSet: Decode<ReplicaSet> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, state): ReplicaSet => ({ resource: 'replicasets', meta, ...state })
);
