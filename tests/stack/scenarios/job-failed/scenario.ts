import type { Scenario } from '../Scenario';
import { field } from '../observations';

export const jobFailed: Scenario = {
  name: 'job-failed',
  title: 'Job gave up after its last retry',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  observe: [field('job', 'orders-export', '{.status.conditions[*].reason}', /BackoffLimitExceeded/)],
  problem: {
    kind: 'Job',
    namespace: 'shop',
    name: 'orders-export',
    reason: 'BackoffLimitExceeded',
    cause: 'exit code 7',
  },
  alert: { about: /\borders-export\b/, words: /failed|exit code 7/i, withinSeconds: 120 },
};
