import { parseQuantity } from '../../../src/contract/quantity';
import type { EpochMs } from '../../../src/contract/time';

/** An object of parsed JSON; fields are looked up by name and may be absent. */
export type Tree = { readonly [field: string]: unknown };

const EMPTY: Tree = {};

/** The object at a field; an empty one when absent. */
export function tree(value: unknown): Tree {
  return typeof value === 'object' && value !== null ? (value as Tree) : EMPTY;
}

/** The object at a field, converted, or null when absent. */
export function optional<T>(value: unknown, convert: (found: Tree) => T): T | null {
  return value === undefined || value === null ? null : convert(tree(value));
}

export function trees(value: unknown): Tree[] {
  return Array.isArray(value) ? value.map(tree) : [];
}

export function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

export function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

export function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

export function flagOrNull(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** RFC 3339 with any number of decimals, cut to whole milliseconds. */
export function instant(value: unknown): EpochMs | null {
  return typeof value === 'string' ? Date.parse(value.replace(/(\.\d{3})\d+/, '$1')) : null;
}

export function quantity(value: unknown): number | null {
  return value === undefined ? null : parseQuantity(String(value));
}

export function stringMap(value: unknown): Map<string, string> {
  return new Map(Object.entries(tree(value)).map(([key, found]) => [key, text(found)]));
}
