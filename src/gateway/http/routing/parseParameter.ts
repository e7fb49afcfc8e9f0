import type { ParameterSpec, ParameterValue } from '../../../contract/route';
import { httpError } from '../HttpError';
import { shown } from './shown';

/** NUL, line ends, terminal escapes: no name, filter or cursor has them. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

function refuse(name: string, value: string, why: string, allowed: readonly string[]): never {
  throw httpError('bad-parameter', `Parameter "${name}" ${why}`, `${name} is ${shown(value)}`, allowed);
}

/** One value checked against its specification; absent values get the default. Throws HttpError `bad-parameter`. */
export function parseParameter(name: string, spec: ParameterSpec, value: string | undefined): ParameterValue {
  if (value === undefined) {
    return spec.type === 'switch' ? false : 'default' in spec ? spec.default : undefined;
  }
  switch (spec.type) {
    case 'choice':
      return spec.choices.includes(value) ? value : refuse(name, value, 'is not one of its values', spec.choices);
    case 'choices': {
      const given = value.split(',');
      const good = given.every((one, index) => spec.choices.includes(one) && given.indexOf(one) === index);
      return good ? given : refuse(name, value, 'is not a list of its values, each once', spec.choices);
    }
    case 'switch':
      return value === 'true' || (value !== 'false' && refuse(name, value, 'is a switch', ['true', 'false']));
    case 'integer': {
      const number = /^-?\d{1,15}$/.test(value) ? Number(value) : NaN;
      return number >= spec.minimum && number <= spec.maximum
        ? number
        : refuse(name, value, 'is not a whole number in its range', [`${spec.minimum} to ${spec.maximum}`]);
    }
    case 'text':
      if (value.length > spec.maxLength) {
        return refuse(name, value, 'is too long', [`at most ${spec.maxLength} characters`]);
      }
      if (CONTROL.test(value)) {
        return refuse(name, value, 'holds a control character', ['text without control characters']);
      }
      return !spec.pattern || spec.pattern.test(value)
        ? value
        : refuse(name, value, 'does not have the right form', [String(spec.pattern)]);
  }
}
