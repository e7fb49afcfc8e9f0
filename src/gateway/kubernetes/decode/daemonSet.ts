import type { Condition, DaemonSet, LabelSelector } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { conditionDecoder } from './condition';
import { decodeLabelSelector } from './labelSelector';
import { objectOfKind } from './objectOfKind';
import { decodeStrategyType } from './strategy';

const decodeCondition = conditionDecoder({ status: 2, changedAt: 3, reason: 4, message: 5 });

const start = () => ({
  selector: null as LabelSelector | null,
  conditions: [] as Condition[],
  observedGeneration: null as number | null,
  updateStrategy: '',
  status: { desired: 0, current: 0, ready: 0, updated: 0, available: 0, unavailable: 0, misscheduled: 0 },
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.selector = reader.message(decodeLabelSelector);
        break;
      case 3:
        state.updateStrategy = reader.message(decodeStrategyType);
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  const { status } = state;
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        status.current = reader.integer();
        break;
      case 2:
        status.misscheduled = reader.integer();
        break;
      case 3:
        status.desired = reader.integer();
        break;
      case 4:
        status.ready = reader.integer();
        break;
      case 5:
        state.observedGeneration = reader.integer() || null;
        break;
      case 6:
        status.updated = reader.integer();
        break;
      case 7:
        status.available = reader.integer();
        break;
      case 8:
        status.unavailable = reader.integer();
        break;
      case 10:
        state.conditions.push(reader.message(decodeCondition));
        break;
    }
  }
}

/** apps/v1 DaemonSet. */
export const decodeDaemonSet: Decode<DaemonSet> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, state): DaemonSet => ({ resource: 'daemonsets', meta, ...state })
);
