/** `path` with query parameters added; empty and absent values are left out. */
export function withParameters(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value) {
      search.set(name, value);
    }
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

const CARRIED = ['from', 'to', 'timezone', 'refresh'] as const;

/** Of a page's query string, what links on it carry on, beside the cluster. */
export function carriedParameters(search: string, cluster: string): Record<string, string> {
  const given = new URLSearchParams(search);
  const carried: Record<string, string> = { cluster };
  for (const name of CARRIED) {
    const value = given.get(name);
    if (value) {
      carried[name] = value;
    }
  }
  return carried;
}
