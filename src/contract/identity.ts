/** Names by which Grafana, Prometheus and people know this product. */
export const APP_ID = 'clusterscope-kubernetes-app';
export const DATASOURCE_ID = 'clusterscope-kubernetes-datasource';
export const PRODUCT_NAME = 'Clusterscope';
/** Prefix of every metric the gateway exports. */
export const METRIC_PREFIX = 'clusterscope_';
/** Sent on every request to the API server; it must not begin with `curl`, `Wget` or `Mozilla`, which switch on pretty-printing there. */
export const USER_AGENT = 'clusterscope-gateway';
