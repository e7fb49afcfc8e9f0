import { parser } from '@prometheus-io/lezer-promql';
import fc from 'fast-check';
import { is, literalPattern, oneOf, quote, type Matcher } from './matcher';

/** What a double-quoted PromQL string (Go's escapes) says. */
function unquote(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(x[0-9a-f]{2}|.)/g, (_all, code: string) =>
      code.startsWith('x') ? String.fromCharCode(parseInt(code.slice(1), 16)) : ({ n: '\n', r: '\r' }[code] ?? code)
    );
}

/** Nodes of the syntax tree of `up{…}`: one more or one less than expected means the value broke out of its string. */
function nodesOf({ label, operator, quoted }: Matcher): string[] {
  const names: string[] = [];
  parser.parse(`up{${label}${operator}${quoted}}`).iterate({ enter: ({ name }) => void names.push(name) });
  return names;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a"} or up{b="', '\\', '\\"', '${x}', '[[x]]', '\n')
);
const plainMatcher = nodesOf(is('pod', 'a'));

test('any value stays one string that says the same', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      expect(unquote(quote(value))).toBe(value);
      expect(nodesOf(is('pod', value))).toEqual(plainMatcher);
    }),
    { numRuns: 1000 }
  );
});

test('no value holds a Grafana variable', () => {
  fc.assert(fc.property(anyText, (value) => !/\$|\[\[/.test(quote(value))));
});

test('a pattern matches each of its values, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { minLength: 2, maxLength: 4 }), anyText, (values, other) => {
      const matcher = oneOf('pod', values);
      const pattern = new RegExp(`^(?:${unquote(matcher.quoted)})$`, 'us');
      expect(nodesOf(matcher).filter((name) => name !== 'EqlRegex')).toEqual(
        plainMatcher.filter((name) => name !== 'EqlSingle')
      );
      values.forEach((value) => expect(value).toMatch(pattern));
      expect(pattern.test(other)).toBe(values.includes(other));
    })
  );
});

test.each([
  [[], '=~"[^\\\\s\\\\S]"'],
  [['node-a'], '="node-a"'],
  [['a.b', 'c'], '=~"a\\\\.b|c"'],
])('one of %j', (values, expected) => {
  const { operator, quoted } = oneOf('node', values);
  expect(operator + quoted).toBe(expected);
});

test('all of the regular expression letters are taken literally', () => {
  expect('.+*?()|[]{}^$\\'.replace(new RegExp(literalPattern('.+*?()|[]{}^$\\')), '')).toBe('');
});
