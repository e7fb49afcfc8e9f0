import { apiServer } from './apiServer';
import { applications } from './applications';
import { cadvisor } from './cadvisor';
import { containerTraffic } from './containerTraffic';
import { coredns } from './coredns';
import { etcd } from './etcd';
import { gateway } from './gateway';
import { kubeletClient } from './kubeletClient';
import { kubelet } from './kubelet';
import { kubeletProbes } from './kubeletProbes';
import { kubeletResource } from './kubeletResource';
import { kubeStateMetrics } from './kubeStateMetrics';
import { kubeStateObjects } from './kubeStateObjects';
import type { Metric } from './metric';
import { networkProbes } from './networkProbes';
import { nodeExporter } from './nodeExporter';
import { process } from './process';
import { prometheus } from './prometheus';
import { proxies } from './proxies';

export { EXPORTERS, type Exporter, type Metric } from './metric';

/** Every metric the catalogue reads, by the name used in code. */
export const METRICS = {
  ...cadvisor,
  ...containerTraffic,
  ...kubelet,
  ...kubeletResource,
  ...kubeletProbes,
  ...kubeletClient,
  ...kubeStateMetrics,
  ...kubeStateObjects,
  ...nodeExporter,
  ...apiServer,
  ...etcd,
  ...coredns,
  ...networkProbes,
  ...applications,
  ...proxies,
  ...process,
  ...prometheus,
  ...gateway,
} as const satisfies Record<string, Metric>;

export type MetricId = keyof typeof METRICS;
