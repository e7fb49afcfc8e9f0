import type { Condition, Job, LabelSelector } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { Decode, Reader } from '../protobuf/Reader';
import { conditionDecoder } from './condition';
import { decodeLabelSelector } from './labelSelector';
import { objectOfKind } from './objectOfKind';
import { decodeTime } from './time';

const decodeCondition = conditionDecoder({ status: 2, changedAt: 4, reason: 5, message: 6 });

const start = () => ({
  selector: null as LabelSelector | null,
  conditions: [] as Condition[],
  observedGeneration: null,
  suspended: false,
  completions: null as number | null,
  parallelism: null as number | null,
  backoffLimit: null as number | null,
  activeDeadlineSeconds: null as number | null,
  status: {
    active: 0,
    ready: null as number | null,
    succeeded: 0,
    failed: 0,
    startedAt: null as EpochMs | null,
    completedAt: null as EpochMs | null,
  },
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.parallelism = reader.integer();
        break;
      case 2:
        state.completions = reader.integer();
        break;
      case 3:
        state.activeDeadlineSeconds = reader.integer();
        break;
      case 4:
        state.selector = reader.message(decodeLabelSelector);
        break;
      case 7:
        state.backoffLimit = reader.integer();
        break;
      case 10:
        state.suspended = reader.bool();
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  const { status } = state;
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.conditions.push(reader.message(decodeCondition));
        break;
      case 2:
        status.startedAt = reader.message(decodeTime);
        break;
      case 3:
        status.completedAt = reader.message(decodeTime);
        break;
      case 4:
        status.active = reader.integer();
        break;
      case 5:
        status.succeeded = reader.integer();
        break;
      case 6:
        status.failed = reader.integer();
        break;
      case 9:
        status.ready = reader.integer();
        break;
    }
  }
}

/** batch/v1 Job. */
export const decodeJob: Decode<Job> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, state): Job => ({ resource: 'jobs', meta, ...state })
);
