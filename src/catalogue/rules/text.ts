/**
 * Text of a rule with places for what the firing series says: `{label}`, or `{label|filter}`, or `{value|filter}`.
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
  /** A whole number. */
  count: (expression) => `printf "%.0f" ${expression}`,
  /** A share of 0–1 in percent. */
  percent: (expression) => `humanizePercentage ${expression}`,
};

const PLACE = /\{([a-z_]+)(?:\|([a-z]+))?\}/g;

/** Labels that a text needs; a rule's expression has to deliver them. */
export function labelsIn(text: Text): string[] {
  return [...text.matchAll(PLACE)].map((match) => match[1]!).filter((name) => name !== 'value');
}

/** The text as a Go template. Throws on a filter that does not exist. */
export function render(text: Text, dialect: Dialect): string {
  return text.replace(PLACE, (_place, name: string, filter: string | undefined) => {
    const expression = name === 'value' ? dialect.value : dialect.label(name);
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
