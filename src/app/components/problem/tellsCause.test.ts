import { tellsCause } from './tellsCause';

test.each([
  [
    '3 of 3 pods killed by their liveness probe (HTTP 503 /healthz)',
    'killed by its liveness probe (HTTP 503 /healthz)',
    true,
  ],
  ['2 of 2 pods ran out of memory (limit 64 MiB)', 'ran out of memory (limit 64 MiB)', true],
  ['1 of 2 replicas missing', 'exceeded quota: pods limited to 4', false],
  ['3 of 3 pods killed by their liveness probe (HTTP 503)', 'killed by its liveness probe (timed out)', false],
])('%s: %s', (title, cause, told) => {
  expect(tellsCause(title, cause)).toBe(told);
});
