import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseAllDocuments,
  visit,
} from 'yaml';

/** Deeper than any file here needs, and far from where recursion ends the process. */
const DEEPEST = 32;

/** YAML that is not plain; names the line, what was found and what is allowed, and never a value. */
export class YamlError extends Error {
  override name = 'YamlError';

  constructor(
    readonly found: string,
    readonly allowed: string
  ) {
    super(`${found}; allowed: ${allowed}`);
  }
}

/**
 * Reads one YAML document as data and nothing else: no anchors, aliases, merge keys, tags, directives or repeated keys,
 * so that a file means what it shows and cannot grow while it is read. Throws YamlError.
 */
export function readPlainYaml(text: string): unknown {
  const lines = new LineCounter();
  const document = onlyDocument(text, lines);
  visit(document, {
    Node: (_key, node, path) => {
      const broken = breachOf(node, path.filter(isCollection).length);
      if (broken !== undefined) {
        throw refusal(lines, node, broken);
      }
    },
  });
  return document.toJS({ maxAliasCount: 0 }) as unknown;
}

function onlyDocument(text: string, lines: LineCounter): Document.Parsed {
  let documents: Document.Parsed[];
  try {
    // Its own search for repeated keys takes quadratic time.
    const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, stringKeys: true, merge: false };
    documents = [...parseAllDocuments(text, options)] as Document.Parsed[];
  } catch {
    throw new YamlError('found what cannot be read as YAML', `at most ${DEEPEST} levels`);
  }
  const [first, second] = documents;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw new YamlError(`line ${line}: found what is not YAML (${error.code})`, 'YAML 1.2');
  }
  if (!first || second) {
    throw new YamlError(`found ${first ? 'several documents' : 'no document'}`, 'one document');
  }
  if (first.directives?.yaml.explicit || Object.keys(first.directives?.tags ?? {}).length > 1) {
    throw new YamlError('found a % directive', 'none');
  }
  return first;
}

type Breach = [found: string, allowed: string];

function breachOf(node: Node, depth: number): Breach | undefined {
  if (depth >= DEEPEST) {
    return [`more than ${DEEPEST} levels`, 'fewer'];
  }
  if (isAlias(node) || node.anchor !== undefined) {
    return ['an anchor or alias (& or *)', 'the value itself'];
  }
  if (node.tag !== undefined) {
    return ['a tag (!)', 'none'];
  }
  if (isMap(node)) {
    const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
    if (keys.includes('<<')) {
      return ['the merge key "<<"', 'the keys themselves'];
    }
    return new Set(keys).size < keys.length ? ['a key more than once in one mapping', 'once'] : undefined;
  }
  return undefined;
}

function refusal(lines: LineCounter, node: Node, [found, allowed]: Breach): YamlError {
  const { line } = lines.linePos(node.range?.[0] ?? 0);
  return new YamlError(`line ${line}: found ${found}`, allowed);
}
