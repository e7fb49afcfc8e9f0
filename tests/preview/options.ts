import type { GrafanaSet } from './sets';

export interface PreviewOptions {
  /** Folder with the built plugin: plugin.json, module.js and the nested data source. */
  dist: string;
  /** Address of the gateway; without it there is no Clusterscope data source yet (first run). */
  gatewayUrl?: string;
  /** Bearer token for the gateway. */
  token?: string;
  /** Address of Prometheus; without it there is no Prometheus data source. */
  prometheusUrl?: string;
  /** Name of the Clusterscope data source, i.e. of the cluster. */
  clusterName?: string;
  /** 0 or absent: a free one. */
  port?: number;
  /** Which Grafana's packages the page shares with the plugin. */
  set?: GrafanaSet;
  /** Folder of dashboard JSON files to be shown at /d/<uid>. */
  dashboards?: string;
  /** Who is looking until somebody signs in. */
  role?: Role;
}

export const ROLES = ['Admin', 'Editor', 'Viewer'] as const;
export type Role = (typeof ROLES)[number];

export const CLUSTER_UID = 'k8s-demo';
export const PROMETHEUS_UID = 'prom';
