/**
 * Annotations that Kubernetes itself, its tools and Prometheus write and whose values say how an object came to be or is run.
 * All others may hold anything, so their values are not shown.
 */
const PLAIN = new Set([
  'batch.kubernetes.io/cronjob-scheduled-timestamp',
  'batch.kubernetes.io/job-tracking',
  'cluster-autoscaler.kubernetes.io/safe-to-evict',
  'deprecated.daemonset.template.generation',
  'deployment.kubernetes.io/desired-replicas',
  'deployment.kubernetes.io/max-replicas',
  'deployment.kubernetes.io/revision',
  'deployment.kubernetes.io/revision-history',
  'endpoints.kubernetes.io/last-change-trigger-time',
  'ingressclass.kubernetes.io/is-default-class',
  'kubectl.kubernetes.io/default-container',
  'kubectl.kubernetes.io/restartedAt',
  'kubernetes.io/change-cause',
  'kubernetes.io/config.hash',
  'kubernetes.io/config.seen',
  'kubernetes.io/config.source',
  'kubernetes.io/ingress.class',
  'meta.helm.sh/release-name',
  'meta.helm.sh/release-namespace',
  'node.alpha.kubernetes.io/ttl',
  'prometheus.io/path',
  'prometheus.io/port',
  'prometheus.io/scheme',
  'prometheus.io/scrape',
  'pv.kubernetes.io/bind-completed',
  'pv.kubernetes.io/bound-by-controller',
  'pv.kubernetes.io/provisioned-by',
  'service.kubernetes.io/topology-mode',
  'storageclass.kubernetes.io/is-default-class',
  'volume.beta.kubernetes.io/storage-provisioner',
  'volume.kubernetes.io/selected-node',
  'volume.kubernetes.io/storage-provisioner',
  'volumes.kubernetes.io/controller-managed-attach-detach',
]);

/** True when the value of the annotation with this key may be shown. */
export function annotationIsPlain(key: string): boolean {
  return PLAIN.has(key);
}
