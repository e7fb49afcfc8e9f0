import type { JsonObject } from '../readObject';
import { annotationIsPlain } from './annotationIsPlain';
import { looksRandom, looksSecret } from './looksSecret';
import { isSecretName } from './secretNames';

export interface Removed {
  path: string;
  why: string;
}

/** Nothing the gateway keeps is nested deeper. */
const DEEPEST = 40;
const MOST_REMOVED = 500;
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

const mark = (why: string) => `(removed: ${why})`;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const placeOf = (path: string, key: string) => (/^[\w-]+$/.test(key) ? `${path}.${key}` : `${path}["${key}"]`);

/** Copies an object piece by piece and leaves out what may be secret; what it does not know it looks through. */
class Copy {
  readonly removed: Removed[] = [];

  value(value: unknown, key: string, path: string, depth: number): unknown {
    if (depth > DEEPEST) {
      return this.remove(path, 'nested too deeply');
    }
    if (typeof value === 'string') {
      return this.text(value, key, path);
    }
    if (Array.isArray(value)) {
      return this.list(value as unknown[], key, path, depth);
    }
    return isObject(value) ? this.object(value, key, path, depth) : value;
  }

  private text(text: string, key: string, path: string): string {
    const why = looksSecret(text) ?? (isSecretName(key) ? 'named like a secret' : null);
    return why === null ? text : this.remove(path, why);
  }

  private list(list: unknown[], key: string, path: string, depth: number): unknown[] {
    if (key === 'command' || key === 'args') {
      return this.words(list, path);
    }
    const named = key === 'env' ? 'environment value' : key === 'httpHeaders' ? 'value of a header' : null;
    return list.map((item, index) => {
      const place = `${path}[${index}]`;
      return named !== null && isObject(item) && 'value' in item
        ? {
            ...(this.value({ ...item, value: '' }, '', place, depth + 1) as JsonObject),
            value: this.remove(`${place}.value`, named),
          }
        : this.value(item, '', place, depth + 1);
    });
  }

  private words(words: unknown[], path: string): unknown[] {
    let expected = false;
    return words.map((word, index) => {
      const text = String(word);
      const isValue = expected && !/^(?:-|\$\()/.test(text);
      expected = text.startsWith('-') && isSecretName(text);
      const why = isValue
        ? 'value of a secret'
        : (looksSecret(text) ?? (looksRandom(text) ? 'looks like a key' : null));
      return why === null ? text : this.remove(`${path}[${index}]`, why);
    });
  }

  private object(object: JsonObject, key: string, path: string, depth: number): JsonObject {
    const annotations = key === 'annotations';
    const entries: Array<[string, unknown]> = [];
    for (const [name, value] of Object.entries(object)) {
      const place = placeOf(path, name);
      if (annotations && name === LAST_APPLIED) {
        this.note(place, 'whole object again');
      } else if (key === 'metadata' && name === 'managedFields') {
        this.note(place, 'bookkeeping of who set which field');
      } else if (annotations && !annotationIsPlain(name)) {
        entries.push([name, this.remove(place, 'value of an annotation')]);
      } else {
        entries.push([name, this.value(value, name, place, depth + 1)]);
      }
    }
    return Object.fromEntries(entries);
  }

  private remove(path: string, why: string): string {
    this.note(path, why);
    return mark(why);
  }

  private note(path: string, why: string): void {
    if (this.removed.length < MOST_REMOVED) {
      this.removed.push({ path: path.replace(/^\./, ''), why });
    }
  }
}

/** Parts of a Secret or ConfigMap; the gateway never asks for one, and shows none of it should it ever get one. */
const NEVER = new Set(['data', 'stringData', 'binaryData']);

/**
 * A copy of an object without what may be secret: environment and header values, annotations but well-known ones, the last
 * applied configuration, arguments and any other text that looks like a password, key or token. managedFields go too.
 * `removed` names at most 500 places.
 */
export function withoutSecrets(object: JsonObject): { object: JsonObject; removed: Removed[] } {
  const copy = new Copy();
  const shown = Object.fromEntries(Object.entries(object).filter(([key]) => !NEVER.has(key)));
  return { object: copy.value(shown, '', '', 0) as JsonObject, removed: copy.removed };
}
