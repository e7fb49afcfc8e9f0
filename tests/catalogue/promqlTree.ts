import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';

/** Text around the first syntax error; undefined when the expression parses. */
export function syntaxError(expr: string): string | undefined {
  let found: string | undefined;
  parser.parse(expr).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError && found === undefined) {
        found = `at ${from}: …${expr.slice(Math.max(0, from - 30), to + 30)}…`;
      }
    },
  });
  return found;
}

export interface Selector {
  metric: string;
  /** Labels it is limited by. */
  labels: string[];
  /** An aggregation stands around it. */
  aggregated: boolean;
}

function ancestors(node: SyntaxNode): string[] {
  const names: string[] = [];
  for (let at = node.parent; at !== null; at = at.parent) {
    names.push(at.name);
  }
  return names;
}

/** Every place where an expression reads series. */
export function selectorsOf(expr: string): Selector[] {
  const selectors: Selector[] = [];
  parser.parse(expr).iterate({
    enter: ({ node }) => {
      if (node.name !== 'VectorSelector') {
        return;
      }
      const labels: string[] = [];
      node.cursor().iterate((child) => {
        if (child.name === 'LabelName') {
          labels.push(expr.slice(child.from, child.to));
        }
        return child.from >= node.from && child.to <= node.to;
      });
      const name = node.getChild('Identifier');
      selectors.push({
        metric: name === null ? '' : expr.slice(name.from, name.to),
        labels,
        aggregated: ancestors(node).includes('AggregateExpr'),
      });
    },
  });
  return selectors;
}
