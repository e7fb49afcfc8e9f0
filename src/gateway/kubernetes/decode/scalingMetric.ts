import type { MetricMeasure, ScalingMetric } from '../../../contract/objects';
import type { Reader } from '../protobuf/Reader';
import { decodeQuantity } from './quantity';

type Values = Record<MetricMeasure, number | null>;

/** One entry of an autoscaler's spec or status; both have the same shape with other field numbers. */
export interface MetricEntry extends Pick<ScalingMetric, 'source' | 'name' | 'container' | 'about'> {
  values: Values;
}

const noValues = (): Values => ({ utilization: null, average: null, value: null });

/** autoscaling/v2 MetricTarget, whose type says nothing that its one amount does not. */
function decodeTarget(reader: Reader): Values {
  const values = noValues();
  while (reader.next()) {
    switch (reader.field) {
      case 2:
        values.value = reader.message(decodeQuantity);
        break;
      case 3:
        values.average = reader.message(decodeQuantity);
        break;
      case 4:
        values.utilization = reader.integer();
        break;
    }
  }
  return values;
}

/** autoscaling/v2 MetricValueStatus. */
function decodeCurrent(reader: Reader): Values {
  const values = noValues();
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        values.value = reader.message(decodeQuantity);
        break;
      case 2:
        values.average = reader.message(decodeQuantity);
        break;
      case 3:
        values.utilization = reader.integer();
        break;
    }
  }
  return values;
}

/** autoscaling/v2 CrossVersionObjectReference, as `Kind/name`. */
function decodeAbout(reader: Reader): string {
  let kind = '';
  let name = '';
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        kind = reader.word();
        break;
      case 2:
        name = reader.word();
        break;
    }
  }
  return `${kind}/${name}`;
}

/** autoscaling/v2 MetricIdentifier: its name. */
function decodeIdentifier(reader: Reader): string {
  let name = '';
  while (reader.next()) {
    if (reader.field === 1) {
      name = reader.word();
    }
  }
  return name;
}

type Fields = Partial<Record<'name' | 'container' | 'identifier' | 'about', number>> & { values: number };

function decodeSource(reader: Reader, fields: Fields, decodeValues: (reader: Reader) => Values, entry: MetricEntry) {
  while (reader.next()) {
    switch (reader.field) {
      case fields.name:
        entry.name = reader.word();
        break;
      case fields.container:
        entry.container = reader.word();
        break;
      case fields.identifier:
        entry.name = reader.message(decodeIdentifier);
        break;
      case fields.about:
        entry.about = reader.message(decodeAbout);
        break;
      case fields.values:
        entry.values = reader.message(decodeValues);
        break;
    }
  }
}

type Sources = Readonly<Record<number, Fields>>;

const RESOURCE: Sources = { 4: { name: 1, values: 2 }, 7: { name: 1, values: 2, container: 3 } };
const CUSTOM: Sources = { 3: { identifier: 1, values: 2 }, 5: { identifier: 1, values: 2 } };
const SPEC: Sources = { ...RESOURCE, ...CUSTOM, 2: { about: 1, values: 2, identifier: 3 } };
const STATUS: Sources = { ...RESOURCE, ...CUSTOM, 2: { identifier: 1, values: 2, about: 3 } };

function metricDecoder(sources: Sources, decodeValues: (reader: Reader) => Values): (reader: Reader) => MetricEntry {
  return (reader) => {
    const entry: MetricEntry = { source: '', name: '', container: '', about: '', values: noValues() };
    while (reader.next()) {
      const fields = sources[reader.field];
      if (reader.field === 1) {
        entry.source = reader.word();
      } else if (fields) {
        reader.message((inner) => decodeSource(inner, fields, decodeValues, entry));
      }
    }
    return entry;
  };
}

/** autoscaling/v2 MetricSpec. */
export const decodeWantedMetric = metricDecoder(SPEC, decodeTarget);

/** autoscaling/v2 MetricStatus; empty where the controller could not read the metric. */
export const decodeCurrentMetric = metricDecoder(STATUS, decodeCurrent);

function measureOf({ utilization, average }: Values): MetricMeasure {
  return utilization !== null ? 'utilization' : average !== null ? 'average' : 'value';
}

const nameOf = ({ source, name, container, about }: MetricEntry) => [source, name, container, about].join('\0');

/** Puts what is wanted beside what is, in the order of the spec: each current figure is used once. */
export function pairMetrics(wanted: readonly MetricEntry[], current: readonly MetricEntry[]): ScalingMetric[] {
  const left = [...current];
  return wanted.map(({ values, ...identity }) => {
    const index = left.findIndex((entry) => nameOf(entry) === nameOf({ values, ...identity }));
    const found = index < 0 ? undefined : left.splice(index, 1)[0];
    const measure = measureOf(values);
    return { ...identity, measure, target: values[measure], current: found?.values ?? noValues() };
  });
}
