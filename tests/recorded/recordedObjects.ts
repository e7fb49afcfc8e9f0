import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Resource, resourceOfKind } from '../../src/contract/kinds';
import type { ObjectOf } from '../../src/contract/objects';
import type { EpochMs } from '../../src/contract/time';
import { instant, optional, text, type Tree, tree, trees } from './convert/json';
import { objectOfJson } from './convert/objectOfJson';
import type { Objects } from './viewOf';

const FOLDER = join(__dirname, '../fixtures/objects');

/** A recorded moment of a real cluster. */
export interface Recording {
  scenario: string;
  recordedAt: EpochMs;
  /** The problem a person should be told of, by the scenario itself; null for a healthy one and those of metrics. */
  problem: { kind: string; name: string; reason: string; cause: string } | null;
  /** Objects as they were printed, kinds that are not kept included. */
  items: Tree[];
  objects: Objects;
}

/** Objects of a kubectl List by kind; kinds that are not kept are left out. */
export function objectsOfList(items: readonly Tree[]): Objects {
  const objects: { [R in Resource]?: Array<ObjectOf[Resource]> } = {};
  for (const item of items) {
    const resource = resourceOfKind(text(item.kind));
    if (resource) {
      (objects[resource] ??= []).push(objectOfJson(resource, item));
    }
  }
  return objects as Objects;
}

/** Names of all recordings. */
export function recordings(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
}

/** Reads one recording by its scenario's name. */
export function recordedObjects(scenario: string): Recording {
  const list = tree(JSON.parse(readFileSync(join(FOLDER, `${scenario}.json`), 'utf8')));
  const items = trees(list.items);
  const problem = optional(list.problem, ({ kind, name, reason, cause }) => ({
    kind: text(kind),
    name: text(name),
    reason: text(reason),
    cause: text(cause),
  }));
  return { scenario, problem, recordedAt: instant(list.recordedAt) ?? 0, items, objects: objectsOfList(items) };
}
