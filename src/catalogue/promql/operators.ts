import { quote } from './matcher';

/** Label that tells apart the series of an expression made by `union`. */
export const SERIES_LABEL = 'series';

function aggregate(operator: string, labels: readonly string[], expression: string): string {
  return labels.length === 0 ? `${operator}(${expression})` : `${operator} by (${labels.join(', ')}) (${expression})`;
}

export function sumBy(labels: readonly string[], expression: string): string {
  return aggregate('sum', labels, expression);
}

/** Takes one of several equal series (two replicas of an exporter, two scrape jobs) instead of adding them up. */
export function maxBy(labels: readonly string[], expression: string): string {
  return aggregate('max', labels, expression);
}

/** The least of each group: the first to reach something. */
export function minBy(labels: readonly string[], expression: string): string {
  return aggregate('min', labels, expression);
}

/** The first expression, and of each further one the label sets that none before it has. */
export function firstOf(expressions: readonly string[]): string {
  return expressions.length === 1 ? expressions[0]! : `(${expressions.join(' or ')})`;
}

/** `expression` with a label set to a fixed text. */
export function withLabel(expression: string, label: string, text: string): string {
  return `label_replace(${expression}, ${quote(label)}, ${quote(text)}, "", "")`;
}

/** Several expressions as one query: each keeps its own labels and is named in the label `series`. */
export function union(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([name, expression]) => withLabel(expression, SERIES_LABEL, name))
    .join(' or ');
}

/** `on (labels)` of a join. */
export function on(labels: readonly string[]): string {
  return `on (${labels.join(', ')})`;
}
