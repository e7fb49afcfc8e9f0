import { formatFor } from './format';

const PROMETHEUS = 'application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.5,*/*;q=0.1';

test.each([
  [PROMETHEUS, true],
  ['application/openmetrics-text', true],
  ['application/openmetrics-text; version=1.0.0; charset=utf-8', true],
  ['application/openmetrics-text;version=0.0.1,text/plain;version=0.0.4;q=0.5', false],
  ['application/openmetrics-text;q=0.3,text/plain;version=0.0.4;q=0.5', false],
  ['application/openmetrics-text;q=0', false],
  ['application/openmetrics-text;q=lots', false],
  ['application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited', false],
  ['text/html,*/*', false],
  ['', false],
])('%s', (accept, open) => {
  const format = formatFor(accept);
  expect([format.open, format.contentType.includes('openmetrics')]).toEqual([open, open]);
});
