import type { Condition, Deployment, LabelSelector } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { conditionDecoder } from './condition';
import { decodeLabelSelector } from './labelSelector';
import { objectOfKind } from './objectOfKind';
import { decodeDeploymentStrategy } from './strategy';

const decodeCondition = conditionDecoder({ status: 2, reason: 4, message: 5, changedAt: 7 });

const start = () => ({
  selector: null as LabelSelector | null,
  conditions: [] as Condition[],
  observedGeneration: null as number | null,
  replicas: null as number | null,
  paused: false,
  progressDeadlineSeconds: null as number | null,
  strategy: '',
  maxUnavailable: '',
  maxSurge: '',
  status: { replicas: 0, updatedReplicas: 0, readyReplicas: 0, availableReplicas: 0, unavailableReplicas: 0 },
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
      case 4:
        Object.assign(state, reader.message(decodeDeploymentStrategy));
        break;
      case 7:
        state.paused = reader.bool();
        break;
      case 9:
        state.progressDeadlineSeconds = reader.integer();
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
        status.updatedReplicas = reader.integer();
        break;
      case 4:
        status.availableReplicas = reader.integer();
        break;
      case 5:
        status.unavailableReplicas = reader.integer();
        break;
      case 6:
        state.conditions.push(reader.message(decodeCondition));
        break;
      case 7:
        status.readyReplicas = reader.integer();
        break;
    }
  }
}

/** apps/v1 Deployment. */
export const decodeDeployment: Decode<Deployment> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, state): Deployment => ({ resource: 'deployments', meta, ...state })
);
