import { escapeProvisioning } from './escapeProvisioning';

test.each([
  ['{{ $labels.pod }}', '{{ $$labels.pod }}'],
  ['costs $5 and $$', 'costs $$5 and $$$$'],
  ['nothing', 'nothing'],
])('%s', (text, escaped) => {
  expect(escapeProvisioning(text)).toBe(escaped);
});
