import type { Parameters, ParameterValue } from '../../../contract/route';

/** What may be logged of a query: values of a fixed set and numbers; of free texts only that they were given. */
export function loggedQuery(
  specs: Parameters,
  query: Readonly<Record<string, ParameterValue>>
): Record<string, unknown> {
  const logged: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = query[name];
    const isDefault = value === ('default' in spec ? spec.default : spec.type === 'switch' ? false : undefined);
    if (!isDefault) {
      logged[name] = spec.type === 'text' ? 'given' : value;
    }
  }
  return logged;
}
