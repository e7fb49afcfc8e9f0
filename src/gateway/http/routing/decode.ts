import { httpError } from '../HttpError';
import { shown } from './shown';

/** Percent-decoding that refuses what is not UTF-8 (overlong forms included) instead of guessing. Throws HttpError. */
export function decode(name: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw httpError('bad-parameter', `Parameter "${name}" is not percent-encoded UTF-8`, `${name} is ${shown(value)}`);
  }
}
