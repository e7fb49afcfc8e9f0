import type { CronJob } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { Decode, Reader } from '../protobuf/Reader';
import { objectOfKind } from './objectOfKind';
import { decodeTime } from './time';

const start = () => ({
  selector: null,
  conditions: [],
  observedGeneration: null,
  schedule: '',
  timeZone: '',
  suspended: false,
  concurrencyPolicy: '',
  startingDeadlineSeconds: null as number | null,
  successfulJobsHistoryLimit: null as number | null,
  failedJobsHistoryLimit: null as number | null,
  status: { active: 0, lastScheduledAt: null as EpochMs | null, lastSucceededAt: null as EpochMs | null },
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.schedule = reader.word();
        break;
      case 2:
        state.startingDeadlineSeconds = reader.integer();
        break;
      case 3:
        state.concurrencyPolicy = reader.word();
        break;
      case 4:
        state.suspended = reader.bool();
        break;
      case 6:
        state.successfulJobsHistoryLimit = reader.integer();
        break;
      case 7:
        state.failedJobsHistoryLimit = reader.integer();
        break;
      case 8:
        state.timeZone = reader.word();
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  const { status } = state;
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        status.active++;
        break;
      case 4:
        status.lastScheduledAt = reader.message(decodeTime);
        break;
      case 5:
        status.lastSucceededAt = reader.message(decodeTime);
        break;
    }
  }
}

/** batch/v1 CronJob; the job template is not kept. */
export const decodeCronJob: Decode<CronJob> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, state): CronJob => ({ resource: 'cronjobs', meta, ...state })
);
