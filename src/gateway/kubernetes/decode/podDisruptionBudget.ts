import type { Condition, LabelSelector, PodDisruptionBudget } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { conditionDecoder } from './condition';
import { decodeIntOrString } from './intOrString';
import { decodeLabelSelector } from './labelSelector';
import { objectOfKind } from './objectOfKind';

/** meta/v1 Condition. */
const decodeCondition = conditionDecoder({ status: 2, changedAt: 4, reason: 5, message: 6 });

const start = () => ({
  selector: null as LabelSelector | null,
  minAvailable: '',
  maxUnavailable: '',
  currentHealthy: 0,
  desiredHealthy: 0,
  disruptionsAllowed: 0,
  expectedPods: 0,
  observedGeneration: null as number | null,
  conditions: [] as Condition[],
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.minAvailable = reader.message(decodeIntOrString);
        break;
      case 2:
        state.selector = reader.message(decodeLabelSelector);
        break;
      case 3:
        state.maxUnavailable = reader.message(decodeIntOrString);
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.observedGeneration = reader.integer() || null;
        break;
      case 3:
        state.disruptionsAllowed = reader.integer();
        break;
      case 4:
        state.currentHealthy = reader.integer();
        break;
      case 5:
        state.desiredHealthy = reader.integer();
        break;
      case 6:
        state.expectedPods = reader.integer();
        break;
      case 7:
        state.conditions.push(reader.message(decodeCondition));
        break;
    }
  }
}

/** policy/v1 PodDisruptionBudget. */
export const decodePodDisruptionBudget: Decode<PodDisruptionBudget> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, state): PodDisruptionBudget => ({ meta, ...state })
);
