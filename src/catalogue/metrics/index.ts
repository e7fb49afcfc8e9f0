import { apiServer } from './apiServer';
import { cadvisor } from './cadvisor';
import { gateway } from './gateway';
import { kubeletProbes } from './kubeletProbes';
import { kubeletResource } from './kubeletResource';
import { kubeStateMetrics } from './kubeStateMetrics';
import { kubeStateObjects } from './kubeStateObjects';
import type { Metric } from './metric';
import { nodeExporter } from './nodeExporter';
import { prometheus } from './prometheus';

export { EXPORTERS, type Exporter, type Metric } from './metric';

/** Every metric the catalogue reads, by the name used in code. */
export const METRICS = {
  ...cadvisor,
  ...kubeletResource,
  ...kubeletProbes,
  ...kubeStateMetrics,
  ...kubeStateObjects,
  ...nodeExporter,
  ...apiServer,
  ...prometheus,
  ...gateway,
} as const satisfies Record<string, Metric>;

export type MetricId = keyof typeof METRICS;
