import fc from 'fast-check';
import { passesAll } from './LabelTest';
import { parseLabelSelector } from './parseLabelSelector';

const labels = new Map([
  ['app', 'web'],
  ['tier', ''],
  ['size', '5'],
  ['example.com/part-of', 'shop'],
]);
const matches = (selector: string) => passesAll(parseLabelSelector(selector), labels);

/** Meanings as k8s.io/apimachinery/pkg/labels has them. */
test.each([
  ['', true],
  ['app=web', true],
  ['app==web', true],
  [' app = web , size = 5 ', true],
  ['app=db', false],
  ['app!=db', true],
  ['missing!=db', true],
  ['app!=web', false],
  ['app', true],
  ['missing', false],
  ['!missing', true],
  ['! app', false],
  ['tier=', true],
  ['tier', true],
  ['tier!=', false],
  ['app in (web,db)', true],
  ['app in(db)', false],
  ['missing in (a)', false],
  ['app notin (db)', true],
  ['missing notin (db)', true],
  ['app notin (web, db)', false],
  ['tier in (,a)', true],
  ['app in ()', false],
  ['tier in ()', true],
  ['size>4', true],
  ['size > 5', false],
  ['size<6', true],
  ['app>4', false],
  ['missing<4', false],
  ['example.com/part-of=shop,app', true],
  ['in=x', false],
  ['!in', true],
])('%j matches: %s', (selector, expected) => {
  expect(matches(selector)).toBe(expected);
});

test.each([
  [','],
  ['app,'],
  [',app'],
  ['app web'],
  ['=web'],
  ['app in'],
  ['app in web'],
  ['app in (web'],
  ['app in (web))'],
  ['app in (web db)'],
  ['app=(web)'],
  ['!app=web'],
  ['!!app'],
  ['app=web=db'],
  ['size>x'],
  ['size>'],
  ['-app'],
  ['app=-web'],
  ['a/b/c'],
  ['Example.com/x'],
  [`${'k'.repeat(64)}`],
  [`app=${'v'.repeat(64)}`],
  ['app="web"'],
  ['app=web; drop'],
  ['app=$(x)'],
  ['app=wéb'],
  ['app=\u0000'],
  [`"} or vector(1) #`],
  [Array.from({ length: 60 }, (_, n) => `k${n}`).join(',')],
])('%.40j is refused with what is allowed', (selector) => {
  expect(() => parseLabelSelector(selector)).toThrow(/bad-parameter/);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a label like any other', (key) => {
  const refused = key.startsWith('_');
  const ask = () => matches(`${key}=x`);
  expect(refused ? ask : ask()).toEqual(refused ? expect.any(Function) : false);
  expect(refused || matches(`!${key}`)).toBe(true);
});

test('a long text of anything is read once and ends', () => {
  const parts = ['a', ',', '(', '!', 'a in (', 'a,', 'a=', ' ', '-', 'a.', '/'];
  for (const part of parts) {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    expect(() => {
      try {
        parseLabelSelector(text);
      } catch (error) {
        expect(error).toMatchObject({ name: 'HttpError' });
      }
    }).not.toThrow();
  }
  const many = parseLabelSelector(`a in (${Array.from({ length: 50_000 }, (_, n) => n).join(',')})`);
  expect(many).toHaveLength(1);
});

test('what is written down is read back', () => {
  const key = fc.constantFrom('a', 'in', 'notin', 'x.y/z', 'A_b-c');
  const value = fc.constantFrom('', 'a', 'B-1', 'in');
  const values = fc.uniqueArray(value, { minLength: 1, maxLength: 4 });
  const gap = fc.constantFrom('', ' ', '  ', '\t');
  const part = fc.oneof(
    fc.tuple(key, gap, fc.constantFrom('=', '==', '!='), gap, value).map((texts) => texts.join('')),
    fc.tuple(fc.constant('!'), gap, key).map((texts) => texts.join('')),
    fc
      .tuple(key, fc.constantFrom('in', 'notin'), gap, values)
      .map(([k, o, g, v]) => `${k} ${o}${g}(${v.join(`${g},`)})`)
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const whole = parseLabelSelector(parts.join(','));
      expect(whole).toEqual(parts.flatMap((one) => parseLabelSelector(one)));
    })
  );
});

test('no text makes it fail otherwise than with a typed error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        parseLabelSelector(text);
      } catch (error) {
        expect(error).toMatchObject({ name: 'HttpError', body: { code: 'bad-parameter' } });
      }
    })
  );
});
