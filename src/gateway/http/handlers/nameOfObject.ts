import { shown } from '../routing/shown';
import { httpError } from '../HttpError';

const FORM = /^([A-Za-z]{1,63})\/([^/]{1,253})$/;

/** Reads `<Kind>/<name>` of a query. Throws HttpError `bad-parameter`. */
export function nameOfObject(parameter: string, value: string): { kind: string; name: string } {
  const parts = FORM.exec(value);
  if (!parts) {
    const message = `Parameter "${parameter}" does not name an object`;
    throw httpError('bad-parameter', message, `${parameter} is ${shown(value)}`, ['<Kind>/<name>']);
  }
  return { kind: parts[1]!, name: parts[2]! };
}
