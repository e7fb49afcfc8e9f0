import { labelsIn, render, type Dialect } from './text';

const prometheus: Dialect = { label: (name) => `$labels.${name}`, value: '$value', grafanaUrl: '' };
const grafana: Dialect = { ...prometheus, value: '$values.A.Value' };

test.each([
  ['no places', 'no places', 'no places'],
  ['{namespace}', '{{ $labels.namespace }}', '{{ $labels.namespace }}'],
  ['{value}', '{{ $value }}', '{{ $values.A.Value }}'],
  ['{value|count} of {pod|lower}', '{{ printf "%.0f" $value }} of {{ toLower $labels.pod }}', undefined],
  ['{value|percent}', undefined, '{{ humanizePercentage $values.A.Value }}'],
])('%s', (text, inPrometheus, inGrafana) => {
  expect([inPrometheus, undefined]).toContain(inPrometheus && render(text, prometheus));
  expect([inGrafana, undefined]).toContain(inGrafana && render(text, grafana));
});

test.each([
  [90, '{threshold|count}', '{{ printf "%.0f" 90.0 }}'],
  [0.85, '{threshold|percent}', '{{ humanizePercentage 0.85 }}'],
  [3600, '{threshold|duration}', '{{ humanizeDuration 3600.0 }}'],
])('a threshold of %s in %s', (threshold, text, rendered) => {
  expect(render(text, grafana, threshold)).toBe(rendered);
});

test('an unknown filter is refused', () => {
  expect(() => render('{value|furlongs}', grafana)).toThrow('furlongs');
});

test('labels a text needs', () => {
  expect(labelsIn('{workload} in {namespace|lower}: {value}')).toEqual(['workload', 'namespace']);
});
