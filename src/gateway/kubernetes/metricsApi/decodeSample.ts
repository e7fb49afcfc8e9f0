import type { Usage } from '../../../contract/answers';
import { decodeObjectMeta, NO_META } from '../decode/objectMeta';
import { decodeQuantity } from '../decode/quantity';
import { decodeMessageEntry } from '../decode/stringMap';
import { decodeTime } from '../decode/time';
import type { Reader } from '../protobuf/Reader';
import { type Sample, sumOf } from './Sample';

function readUsage(reader: Reader, usage: Usage): void {
  const { key, value = null } = decodeMessageEntry(reader, decodeQuantity);
  if (key === 'cpu' || key === 'memory') {
    usage[key] = value;
  }
}

/** meta/v1 Duration: nanoseconds in field 1. */
function decodeSeconds(reader: Reader): number {
  let seconds = 0;
  while (reader.next()) {
    if (reader.field === 1) {
      seconds = reader.integer() / 1e9;
    }
  }
  return seconds;
}

function decodeContainer(reader: Reader): Sample['containers'][number] {
  const container = { name: '', cpu: null, memory: null };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        container.name = reader.word();
        break;
      case 2:
        readUsage(reader, container);
        break;
    }
  }
  return container;
}

/** NodeMetrics and PodMetrics (k8s.io/metrics pkg/apis/metrics/v1beta1/generated.proto) differ in field 4 only. */
export function decodeSample(reader: Reader, of: 'nodes' | 'pods'): Sample {
  let meta = NO_META;
  let usage: Usage = { cpu: null, memory: null };
  let sampledAt: Sample['sampledAt'] = null;
  let windowSeconds: number | null = null;
  const containers: Array<Sample['containers'][number]> = [];
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        meta = reader.message(decodeObjectMeta);
        break;
      case 2:
        sampledAt = reader.message(decodeTime);
        break;
      case 3:
        windowSeconds = reader.message(decodeSeconds);
        break;
      case 4:
        if (of === 'nodes') {
          readUsage(reader, usage);
        } else {
          containers.push(reader.message(decodeContainer));
        }
        break;
    }
  }
  usage = of === 'nodes' ? usage : sumOf(containers);
  return { name: meta.name, namespace: meta.namespace, sampledAt, windowSeconds, usage, containers };
}
