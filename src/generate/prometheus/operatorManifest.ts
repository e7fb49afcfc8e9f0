import type { prometheusRules } from './rules';

/** A PrometheusRule resource (monitoring.coreos.com/v1): a rule file as its `spec`. */
export function operatorManifest(name: string, spec: ReturnType<typeof prometheusRules>) {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name, labels: { 'app.kubernetes.io/part-of': 'clusterscope' } },
    spec,
  };
}
