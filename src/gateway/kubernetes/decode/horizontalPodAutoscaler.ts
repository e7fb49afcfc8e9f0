import type { Condition, HorizontalPodAutoscaler } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { Decode, Reader } from '../protobuf/Reader';
import { conditionDecoder } from './condition';
import { objectOfKind } from './objectOfKind';
import { decodeCurrentMetric, decodeWantedMetric, type MetricEntry, pairMetrics } from './scalingMetric';
import { decodeTime } from './time';

const decodeCondition = conditionDecoder({ status: 2, changedAt: 3, reason: 4, message: 5 });

/** autoscaling/v2 CrossVersionObjectReference. */
function decodeTarget(reader: Reader) {
  const target = { kind: '', name: '', apiVersion: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        target.kind = reader.word();
        break;
      case 2:
        target.name = reader.word();
        break;
      case 3:
        target.apiVersion = reader.word();
        break;
    }
  }
  return target;
}

const start = () => ({
  target: { kind: '', name: '', apiVersion: '' },
  minReplicas: null as number | null,
  maxReplicas: 0,
  currentReplicas: 0,
  desiredReplicas: 0,
  lastScaledAt: null as EpochMs | null,
  observedGeneration: null as number | null,
  wanted: [] as MetricEntry[],
  current: [] as MetricEntry[],
  conditions: [] as Condition[],
});
type State = ReturnType<typeof start>;

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.target = reader.message(decodeTarget);
        break;
      case 2:
        state.minReplicas = reader.integer();
        break;
      case 3:
        state.maxReplicas = reader.integer();
        break;
      case 4:
        state.wanted.push(reader.message(decodeWantedMetric));
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.observedGeneration = reader.integer();
        break;
      case 2:
        state.lastScaledAt = reader.message(decodeTime);
        break;
      case 3:
        state.currentReplicas = reader.integer();
        break;
      case 4:
        state.desiredReplicas = reader.integer();
        break;
      case 5:
        state.current.push(reader.message(decodeCurrentMetric));
        break;
      case 6:
        state.conditions.push(reader.message(decodeCondition));
        break;
    }
  }
}

/** autoscaling/v2 HorizontalPodAutoscaler; its behaviour is not kept. */
export const decodeHorizontalPodAutoscaler: Decode<HorizontalPodAutoscaler> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, { target, wanted, current, ...state }): HorizontalPodAutoscaler => ({
    meta,
    ...state,
    target: { ...target, namespace: meta.namespace },
    metrics: pairMetrics(wanted, current),
  })
);
