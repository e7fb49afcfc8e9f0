import { steady } from './apiServerSeries';

const target = (node: string, labels: string) =>
  `job="kubelet",metrics_path="/metrics",instance="${node}:10250",node="${node}"${labels}`;

/** A kubelet that sends two requests a second, each taking `mean` seconds. */
export const kubelet = (node: string, mean: number, labels = ''): Record<string, string> => ({
  [`rest_client_request_duration_seconds_sum{${target(node, labels)},verb="PUT",host="api"}`]: steady(2 * mean, 120),
  [`rest_client_request_duration_seconds_count{${target(node, labels)},verb="PUT",host="api"}`]: steady(2, 120),
  [`kubelet_node_name{${target(node, labels)},exported_node="${node}"}`]: '1x120',
});

/** An API server that says its requests took `mean` seconds. */
export const apiServer = (mean: number): Record<string, string> => ({
  [`apiserver_request_duration_seconds_sum{job="apiserver",instance="api",verb="PUT",scope="resource"}`]: steady(
    9 * mean,
    120
  ),
  [`apiserver_request_duration_seconds_count{job="apiserver",instance="api",verb="PUT",scope="resource"}`]: steady(
    9,
    120
  ),
});

export const ready = (node: string, value: 0 | 1, labels = '') => ({
  [`kube_node_status_condition{node="${node}",condition="Ready",status="true"${labels}}`]: `${value}x120`,
});
