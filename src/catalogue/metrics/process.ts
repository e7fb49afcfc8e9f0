import type { Metric } from './metric';

export const process = {
  processStart: {
    name: 'process_start_time_seconds',
    type: 'gauge',
    unit: 'seconds',
    labels: [],
    exporter: 'process',
    note: 'Unix time. Nearly every target has it: join it to what is asked about.',
  },
} as const satisfies Record<string, Metric>;
