const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['n', 1e-9],
  ['u', 1e-6],
  ['m', 1e-3],
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['E', 1e18],
  ['Ki', 2 ** 10],
  ['Mi', 2 ** 20],
  ['Gi', 2 ** 30],
  ['Ti', 2 ** 40],
  ['Pi', 2 ** 50],
  ['Ei', 2 ** 60],
]);

const QUANTITY = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d{1,3})|([numkMGTPE]|[KMGTPE]i)?)$/;

/**
 * Parses a Kubernetes quantity (`100m`, `1.5Gi`, `2e3`) into a plain number in the base unit (cores, bytes, count).
 * Grammar: k8s.io/apimachinery/pkg/api/resource.Quantity. Null for anything that is not a finite quantity.
 */
export function parseQuantity(text: string): number | null {
  const match = QUANTITY.exec(text);
  if (!match) {
    return null;
  }
  const [, digits, exponent, suffix] = match;
  const value = exponent ? Number(digits + exponent) : Number(digits) * (SUFFIXES.get(suffix ?? '') ?? NaN);
  return Number.isFinite(value) ? value : null;
}
