/** Maps whose keys are the author's own. */
const FREE = /\.(labels|annotations)$/;

/** Every path to a value with the value's type: `groups[].rules[].uid: string`. Items of a list are taken together. */
export function keyPaths(value: unknown, path = ''): Map<string, string> {
  if (Array.isArray(value)) {
    return new Map(value.flatMap((item) => [...keyPaths(item, `${path}[]`)]));
  }
  if (typeof value !== 'object' || value === null) {
    return new Map([[path, typeof value]]);
  }
  if (FREE.test(path)) {
    return new Map([[path, [...new Set(Object.values(value).map((one) => typeof one))].join('|')]]);
  }
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...keyPaths(inner, path === '' ? key : `${path}.${key}`)])
  );
}
