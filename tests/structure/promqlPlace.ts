import ts from 'typescript';
import type { ProjectFile } from './projectFiles';

/** Calls and matchers that only PromQL has; prose and code outside strings never match, as only string literals are looked at. */
const PROMQL =
  /\b(rate|irate|increase|histogram_quantile|predict_linear|label_replace|absent|topk|group_left|sum|avg|count|max|min)\s*(\(|by\s*\(|without\s*\()[^)]*[[{(]|\w\{[a-z_]+\s*(=~|!~|!=|=)\s*"/;

/** Text of a string or template literal; what a template inserts is code, not text. */
function literalText(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) {
    return node.text;
  }
  return ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join('x')
    : '';
}

/** String literals of a TypeScript file that look like PromQL. */
export function promqlLiterals(file: ProjectFile): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node: ts.Node) => {
    const literal = literalText(node);
    if (PROMQL.test(literal)) {
      found.push(`${file.path}: ${literal}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
