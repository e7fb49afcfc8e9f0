/**
 * Text of a rule with places for what the firing series says: `{label}`, `{label|filter}`, `{value|filter}`, and for what it
 * is measured against: `{threshold|filter}`.
 * Prometheus and Grafana name these differently in their templates; both are generated from this one.
 */
export type Text = string;

/** How a template language names the labels and the value of the firing series, without the braces. */
export interface Dialect {
  label(name: string): string;
  value: string;
  /** Template for the address of Grafana, without slash at the end. */
  grafanaUrl: string;
}

const FILTERS: Readonly<Record<string, (expression: string) => string>> = {
  lower: (expression) => `toLower ${expression}`,
  /** A kind's plural as the API has it: `Deployment` → `deployments`, `Ingress` → `ingresses`. */
  plural: (expression) => `reReplaceAll "sss" "sses" (printf "%ss" (toLower ${expression}))`,
  /** A whole number. */
  count: (expression) => `printf "%.0f" ${expression}`,
  /** A share of 0–1 in percent. */
  percent: (expression) => `humanizePercentage ${expression}`,
  /** Two decimals: cores, requests a second. */
  number: (expression) => `printf "%.2f" ${expression}`,
  /** Bytes with a binary prefix and without the B: write `{value|bytes}B`. */
  bytes: (expression) => `humanize1024 ${expression}`,
  /** Seconds as `1h 2m 3s`. */
  duration: (expression) => `humanizeDuration ${expression}`,
};

const PLACE = /\{([a-z_]+)(?:\|([a-z]+))?\}/g;

/** Labels that a text needs; a rule's expression has to deliver them. */
export function labelsIn(text: Text): string[] {
  return [...text.matchAll(PLACE)].map((match) => match[1]!).filter((name) => name !== 'value' && name !== 'threshold');
}

function expressionOf(name: string, dialect: Dialect, threshold: number): string {
  switch (name) {
    case 'value':
      return dialect.value;
    case 'threshold':
      return literal(threshold);
    default:
      return dialect.label(name);
  }
}

/** A number as Go's templates read a float: without the point it would be an integer, which the filters refuse. */
const literal = (value: number) => (Number.isInteger(value) ? value.toFixed(1) : String(value));

/** The text as a Go template; `threshold` is the value of the rule's `above`. Throws on a filter that does not exist. */
export function render(text: Text, dialect: Dialect, threshold = 0): string {
  return text.replace(PLACE, (_place, name: string, filter: string | undefined) => {
    const expression = expressionOf(name, dialect, threshold);
    if (filter === undefined) {
      return `{{ ${expression} }}`;
    }
    const apply = FILTERS[filter];
    if (apply === undefined) {
      throw new Error(`no filter "${filter}"; known: ${Object.keys(FILTERS).join(', ')}`);
    }
    return `{{ ${apply(expression)} }}`;
  });
}
