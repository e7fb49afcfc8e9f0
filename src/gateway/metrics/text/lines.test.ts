import fc from 'fast-check';
import { Counter } from '../Counter';
import { Histogram } from '../Histogram';
import { formatFor } from './format';
import { labelText } from './labelText';
import { headText, histogramText, sampleText } from './lines';

const OPEN = formatFor('application/openmetrics-text');
const PLAIN = formatFor('');

test('a counter in both formats', () => {
  const counter = new Counter('x_seconds_total', 'Things, "quoted", \\ and\nbroken.', ['name']);
  expect(headText(counter, PLAIN)).toBe(
    '# HELP x_seconds_total Things, "quoted", \\\\ and\\nbroken.\n# TYPE x_seconds_total counter\n'
  );
  expect(headText(counter, OPEN)).toBe(
    '# HELP x_seconds Things, \\"quoted\\", \\\\ and\\nbroken.\n# TYPE x_seconds counter\n# UNIT x_seconds seconds\n'
  );
  expect(sampleText('x_seconds_total', ['name'], '', [2, 'a"b\\c\nd'])).toBe(
    'x_seconds_total{name="a\\"b\\\\c\\nd"} 2\n'
  );
});

test.each([
  [[], '', [1], 'x 1\n'],
  [['a'], '', [0.5, ''], 'x{a=""} 0.5\n'],
  [[], 'n="1"', [Infinity], 'x{n="1"} +Inf\n'],
  [['a', 'b'], 'n="1"', [-Infinity, 'A', 'B'], 'x{n="1",a="A",b="B"} -Inf\n'],
  [[], '', [NaN], 'x NaN\n'],
] as const)('labels %j after %j', (labels, identity, row, text) => {
  expect(sampleText('x', labels, identity, row as unknown as [number, ...string[]])).toBe(text);
});

test('a histogram is cumulative and its bounds are floats', () => {
  const histogram = new Histogram('h_seconds', 'Durations.', ['verb'], [0.1, 1]);
  [0.05, 0.1, 0.5, 7].forEach((value) => histogram.observe(value, 'list'));
  expect([...histogramText(histogram)].join('')).toBe(`h_seconds_bucket{verb="list",le="0.1"} 2
h_seconds_bucket{verb="list",le="1.0"} 3
h_seconds_bucket{verb="list",le="+Inf"} 4
h_seconds_sum{verb="list"} 7.65
h_seconds_count{verb="list"} 4
`);
});

test('any value makes one label of one line, and is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (value) => {
      const text = labelText(['a'], [value]);
      return /^a="(?:[^"\\\n]|\\["\\n])*"$/.test(text) && text.length <= 2 * 1024 + 4;
    })
  );
});
