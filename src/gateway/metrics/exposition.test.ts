import { Counter } from './Counter';
import { exposition } from './exposition';
import { Histogram } from './Histogram';

function families() {
  const counter = new Counter('x_total', 'Things, "quoted" and\nbroken.');
  counter.add({ name: 'a"b\\c\nd' }, 2);
  const histogram = new Histogram('h_seconds', 'Durations.', [0.1, 1]);
  [0.05, 0.1, 0.5, 7].forEach((value) => histogram.observe({ verb: 'list' }, value));
  return [counter, histogram];
}

test('Prometheus text', () => {
  expect(exposition(families(), '*/*')).toEqual({
    type: 'text/plain; version=0.0.4; charset=utf-8',
    body: `# HELP x_total Things, "quoted" and\\nbroken.
# TYPE x_total counter
x_total{name="a\\"b\\\\c\\nd"} 2
# HELP h_seconds Durations.
# TYPE h_seconds histogram
h_seconds_bucket{verb="list",le="0.1"} 2
h_seconds_bucket{verb="list",le="1.0"} 3
h_seconds_bucket{verb="list",le="+Inf"} 4
h_seconds_sum{verb="list"} 7.65
h_seconds_count{verb="list"} 4
`,
  });
});

test('OpenMetrics names counters without suffix and has an end', () => {
  const { type, body } = exposition(families(), 'application/openmetrics-text;version=1.0.0,text/plain;q=0.5');
  expect(type).toContain('openmetrics-text');
  expect(body).toContain('# TYPE x counter\nx_total{');
  expect(body.endsWith('# EOF\n')).toBe(true);
});
