import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS, type Resource } from '../../../src/contract/kinds';
import { bytesField } from '../../../src/gateway/kubernetes/testing/encode';
import { fieldsOf, withFields } from './protobufFields';

const FIXTURES = path.join(__dirname, '../../fixtures/protobuf');
const MAGIC_LENGTH = 4;
const RAW_OF_UNKNOWN = 2;
const ITEM_OF_LIST = 2;
const META = 1;
const META_FIELD = { name: 1, namespace: 3, uid: 5, resourceVersion: 6, labels: 11, annotations: 12 } as const;
const NO_OBJECT = bytesField(META, bytesField(META_FIELD.name, 'x'));

const read = new Map<Resource, readonly Buffer[]>();

/** Objects of a kind as a real API server encoded them. */
export function realObjects(resource: Resource): readonly Buffer[] {
  let items = read.get(resource);
  if (!items) {
    const file = path.join(FIXTURES, `${resource}.pb`);
    items = existsSync(file) ? itemsOf(readFileSync(file)) : [];
    items = items.length > 0 ? items : [NO_OBJECT];
    read.set(resource, items);
  }
  return items;
}

function itemsOf(list: Buffer): Buffer[] {
  const raw = fieldsOf(list.subarray(MAGIC_LENGTH)).find(({ number }) => number === RAW_OF_UNKNOWN)!.value;
  return fieldsOf(raw)
    .filter(({ number }) => number === ITEM_OF_LIST)
    .map(({ value }) => value);
}

/** Who an object is. `namespace` is ignored for cluster-scoped kinds. */
export interface Identity {
  resource: Resource;
  namespace: string;
  name: string;
  uid: string;
}

const entry = (field: number, name: string, value: string) =>
  bytesField(field, Buffer.concat([bytesField(1, name), bytesField(2, value)]));

/** A real object made that of another identity and version, with labels more. */
export function asObject(
  template: Buffer,
  { resource, namespace, name, uid }: Identity,
  resourceVersion: string,
  labels: Readonly<Record<string, string>> = {}
): Buffer {
  const meta = fieldsOf(template).find(({ number }) => number === META)!.value;
  const identified = withFields(meta, [
    [META_FIELD.name, name],
    [META_FIELD.namespace, KINDS[resource].namespaced ? namespace : ''],
    [META_FIELD.uid, uid],
    [META_FIELD.resourceVersion, resourceVersion],
  ]);
  const more = Object.entries(labels).map(([key, value]) => entry(META_FIELD.labels, key, value));
  return withFields(template, [[META, Buffer.concat([identified, ...more])]]);
}

/** What a bookmark carries: an object of nothing but a resourceVersion, and the mark that ends the initial events. */
export function bookmarkObject(resourceVersion: string, endsInitialEvents: boolean): Buffer {
  const mark = endsInitialEvents ? [entry(META_FIELD.annotations, 'k8s.io/initial-events-end', 'true')] : [];
  return bytesField(META, Buffer.concat([bytesField(META_FIELD.resourceVersion, resourceVersion), ...mark]));
}
