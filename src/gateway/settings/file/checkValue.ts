import { editDistance } from '../../../diagnosis/services/similarity';
import { SettingsError } from '../SettingsError';
import type { Field, Fields, ListField, SectionField, TableField, ValueOf } from './field';
import { shown, shownKey } from './shown';

const FURTHEST = 3;

/** Where a value stands. */
interface Place {
  file: string;
  /** E.g. `rules[0].namespaces`; empty for the whole file. */
  key: string;
}

const inside = ({ file, key }: Place, name: string): Place => ({ file, key: key === '' ? name : `${key}.${name}` });
const told = ({ file, key }: Place) => (key === '' ? file : `${file}: ${key}`);

/**
 * Checks what a file holds against its field. Throws SettingsError for the first thing that does not fit, naming file, key,
 * what was found and what is allowed.
 */
export function checkValue<F extends Field>(field: F, value: unknown, place: Place): ValueOf<F> {
  return check(field, value, place) as ValueOf<F>;
}

function check(field: Field, value: unknown, place: Place): unknown {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && field.form.pattern.test(value)
        ? value
        : refuse(place, shown(value, field.sensitive), field.form.name);
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value)
        ? value
        : refuse(place, shown(value), field.choices.join(', '));
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= field.minimum && (value as number) <= field.maximum
        ? value
        : refuse(place, shown(value), `a whole number from ${field.minimum} to ${field.maximum}`);
    case 'switch':
      return typeof value === 'boolean' ? value : refuse(place, shown(value), 'true or false');
    case 'list':
      return checkList(field, value, place);
    case 'table':
      return checkTable(field, value, place);
    case 'section':
      return checkSection(field, value, place);
  }
}

function refuse(place: Place, found: string, allowed: string): never {
  throw new SettingsError(told(place), `found ${found}`, allowed);
}

function checkList({ of }: ListField, value: unknown, place: Place): unknown[] {
  if (!Array.isArray(value)) {
    return refuse(place, shown(value, isSensitive(of)), 'a list');
  }
  return value.map((item, index) => check(of, item, { ...place, key: `${place.key}[${index}]` }));
}

function checkTable({ of, names }: TableField, value: unknown, place: Place): Map<string, unknown> {
  const entries = entriesOf(value, place, false);
  for (const [name] of entries) {
    if (!names.pattern.test(name)) {
      refuse(place, shownKey(name), names.name);
    }
  }
  return new Map(entries.map(([name, item]) => [name, check(of, item, inside(place, name))]));
}

function checkSection({ fields }: SectionField, value: unknown, place: Place): Record<string, unknown> {
  const sensitive = Object.values(fields).some(isSensitive);
  const checked: Record<string, unknown> = {};
  for (const [name, item] of entriesOf(value, place, sensitive)) {
    if (!Object.hasOwn(fields, name)) {
      refuse(place, `the unknown key ${shownKey(name)}`, hint(name, fields));
    }
    checked[name] = check(fields[name], item, inside(place, name));
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.required && !Object.hasOwn(checked, name)) {
      refuse(inside(place, name), 'nothing', `${allowedIn(field)} (required)`);
    }
  }
  return checked;
}

function entriesOf(value: unknown, place: Place, sensitive: boolean): Array<[string, unknown]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(place, shown(value, sensitive), 'a mapping');
  }
  return Object.entries(value);
}

const isSensitive = (field: Field) => field.type === 'text' && field.sensitive === true;
const allowedIn = (field: Field) => (field.type === 'text' ? field.form.name : field.about);

function hint(name: string, fields: Fields): string {
  const known = Object.keys(fields);
  const distance = (one: string) => editDistance(one.toLowerCase(), name.toLowerCase(), FURTHEST);
  const nearest = known.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  const meant = distance(nearest) < Math.min(FURTHEST, nearest.length) ? ` (did you mean ${nearest}?)` : '';
  return `${known.join(', ')}${meant}`;
}
