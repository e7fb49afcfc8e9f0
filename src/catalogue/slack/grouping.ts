/**
 * What becomes one message, and when, wherever alerts are sent from: alerts of one rule about one workload. Grafana adds
 * the rule's name and folder by itself. Without a workload (nodes, Services, claims) a rule's alerts of a namespace, or of the cluster, are
 * one message: a storm folds.
 */
export const GROUPING = {
  group_by: ['cluster', 'namespace', 'workload'],
  group_wait: '5s',
  group_interval: '1m',
  repeat_interval: '4h',
};
