import type { KubeEvent, ObjectMeta } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import { DecodeError } from '../protobuf/DecodeError';
import type { Reader } from '../protobuf/Reader';
import { decodeObjectMeta, NO_META } from './objectMeta';
import { decodeObjectReference, type Reference } from './objectReference';
import { decodeTime } from './time';

function decodeSource(reader: Reader): { component: string; host: string } {
  const source = { component: '', host: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        source.component = reader.word();
        break;
      case 2:
        source.host = reader.word();
        break;
    }
  }
  return source;
}

function decodeSeries(reader: Reader): { count: number; lastAt: EpochMs | null } {
  const series: { count: number; lastAt: EpochMs | null } = { count: 0, lastAt: null };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        series.count = reader.integer();
        break;
      case 2:
        series.lastAt = reader.message(decodeTime);
        break;
    }
  }
  return series;
}

const start = () => ({
  meta: NO_META as ObjectMeta,
  type: '',
  reason: '',
  message: '',
  regarding: { kind: '', namespace: '', name: '', uid: '', fieldPath: '' } as Reference,
  source: { component: '', host: '' },
  count: 0,
  firstAt: null as EpochMs | null,
  lastAt: null as EpochMs | null,
  eventTime: null as EpochMs | null,
  series: null as { count: number; lastAt: EpochMs | null } | null,
  reportingComponent: '',
  reportingInstance: '',
});

/** core/v1 Event. Its fields lie beside the metadata, not in spec and status. */
export function decodeEvent(reader: Reader): KubeEvent {
  const state = start();
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.meta = reader.message(decodeObjectMeta);
        break;
      case 2:
        state.regarding = reader.message(decodeObjectReference);
        break;
      case 3:
        state.reason = reader.word();
        break;
      case 4:
        state.message = reader.word();
        break;
      case 5:
        state.source = reader.message(decodeSource);
        break;
      case 6:
        state.firstAt = reader.message(decodeTime);
        break;
      case 7:
        state.lastAt = reader.message(decodeTime);
        break;
      case 8:
        state.count = reader.integer();
        break;
      case 9:
        state.type = reader.word();
        break;
      case 10:
        state.eventTime = reader.message(decodeTime);
        break;
      case 11:
        state.series = reader.message(decodeSeries);
        break;
      case 14:
        state.reportingComponent = reader.word();
        break;
      case 15:
        state.reportingInstance = reader.word();
        break;
    }
  }
  return build(state);
}

/** Old recorders fill firstTimestamp, lastTimestamp and count; new ones eventTime and series (k8s.io/client-go/tools/events). */
function build(state: ReturnType<typeof start>): KubeEvent {
  const { meta, regarding, source, series } = state;
  if (meta.name === '') {
    throw new DecodeError('an event without a name');
  }
  return {
    meta,
    type: state.type,
    reason: state.reason,
    message: state.message,
    regarding: { ...regarding, namespace: regarding.namespace === '' ? null : regarding.namespace },
    source: source.component || state.reportingComponent,
    host: source.host || state.reportingInstance,
    count: series ? series.count : state.count || 1,
    firstAt: state.firstAt ?? state.eventTime ?? meta.createdAt,
    lastAt: series?.lastAt ?? state.lastAt ?? state.eventTime ?? meta.createdAt,
  };
}
