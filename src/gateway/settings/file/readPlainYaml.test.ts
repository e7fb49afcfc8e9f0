import fc from 'fast-check';
import { stringify } from 'yaml';
import { readPlainYaml, YamlError } from './readPlainYaml';

// Thousands of texts take their time where many things run at once.
jest.setTimeout(60_000);

const BOMB = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]'].join('\n');

test.each([
  ['a bomb', BOMB, /line 1: found an anchor or alias/],
  ['an anchor that holds itself', 'a: &a [*a]', /found an anchor or alias/],
  ['an alias to nothing', 'a: *b', /found (an anchor or alias|what is not YAML)/],
  ['an anchor on a key', '&k a: 1', /found an anchor/],
  ['a merge key', 'a: {x: 1}\nb:\n  <<: {y: 2}', /line 3: found the merge key/],
  ['a repeated key', 'a: 1\nb:\n  c: 1\n  c: 2\n', /line 3: found a key more than once/],
  ['a repeated key in quotes', 'a: 1\n"a": 2', /more than once/],
  ['a tag of JavaScript', 'a: !!js/function "x"', /line 1: found a tag/],
  ['a tag of its own', 'a: !secret x', /found a tag/],
  ['a known tag', 'a: !!binary eA==', /found a tag/],
  ['a tag on a mapping', 'a: !!map {b: 1}', /found a tag/],
  ['a directive', '%YAML 1.1\n---\na: yes', /found a % directive/],
  ['a tag directive', '%TAG !e! tag:e,2020:\n---\na: 1', /found a % directive/],
  ['two documents', 'a: 1\n---\nb: 2', /several documents; allowed: one/],
  ['nothing', '', /no document/],
  ['a key that is a mapping', '? {a: 1}\n: x', /is not YAML/],
  ['broken YAML', 'a: [', /line 1: found what is not YAML/],
  ['a hundred thousand levels', '['.repeat(100_000), /found/],
  ['forty levels', '['.repeat(40) + ']'.repeat(40), /more than 32 levels/],
])('%s is refused', (_name, text, message) => {
  expect(() => readPlainYaml(text)).toThrow(YamlError);
  expect(() => readPlainYaml(text)).toThrow(message);
});

test('an error shows nothing of the text', () => {
  for (const text of ['token: "hunter2', '- hunter2: [', 'a: &hunter2 x', 'a: !hunter2 x', 'hunter2: 1\nhunter2: 2']) {
    expect(() => readPlainYaml(text)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') })
    );
  }
});

test('many keys are read in little time, and names of Object are names', () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n');
  expect(Object.keys(readPlainYaml(text) as object)).toHaveLength(20_000);
  const odd = readPlainYaml('__proto__: {polluted: true}\nconstructor: 1') as Record<string, unknown>;
  expect(Object.keys(odd)).toEqual(['__proto__', 'constructor']);
  expect(({} as { polluted?: true }).polluted).toBeUndefined();
});

test('plain data comes back as it was', () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('tree'), { maxKeys: 4 })
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const text = stringify(value, { aliasDuplicateObjects: false });
      expect(readPlainYaml(text)).toEqual(JSON.parse(JSON.stringify(value)));
    })
  );
});

test('any text is data or a YamlError', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab&*!<:-[]{}"\'|>%#\n ') }), (text) => {
      try {
        readPlainYaml(text);
      } catch (error) {
        expect(error).toBeInstanceOf(YamlError);
      }
    })
  );
});
