/** JSON without its values: kinds of leaves, keys of objects, the first element of arrays. */
export function shape(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.slice(0, 1).map(shape);
  }
  if (value === null || typeof value !== 'object') {
    return value === null ? 'null' : typeof value;
  }
  const entries = Object.entries(value).map(([key, one]) => [key, shape(one)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}
