import type { Metric } from './metric';

export const prometheus = {
  up: {
    name: 'up',
    type: 'gauge',
    unit: '1',
    labels: ['job', 'instance'],
    exporter: 'prometheus',
    note: '1 when the last scrape of the target worked.',
  },
} as const satisfies Record<string, Metric>;
