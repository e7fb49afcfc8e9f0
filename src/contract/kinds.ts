/** What the API server calls a kind, and where it is found. */
export interface KindInfo {
  kind: string;
  /** Empty for the core group. */
  group: string;
  version: string;
  namespaced: boolean;
  /** The one namespace it is read in; every namespace when absent. */
  onlyNamespace?: string;
  /** What people call it in a sentence. */
  noun: string;
}

/** Every kind the gateway keeps, by its plural resource name (the word in page addresses and routes). */
export const KINDS = {
  namespaces: { kind: 'Namespace', group: '', version: 'v1', namespaced: false, noun: 'namespace' },
  nodes: { kind: 'Node', group: '', version: 'v1', namespaced: false, noun: 'node' },
  pods: { kind: 'Pod', group: '', version: 'v1', namespaced: true, noun: 'pod' },
  deployments: { kind: 'Deployment', group: 'apps', version: 'v1', namespaced: true, noun: 'Deployment' },
  replicasets: { kind: 'ReplicaSet', group: 'apps', version: 'v1', namespaced: true, noun: 'ReplicaSet' },
  statefulsets: { kind: 'StatefulSet', group: 'apps', version: 'v1', namespaced: true, noun: 'StatefulSet' },
  daemonsets: { kind: 'DaemonSet', group: 'apps', version: 'v1', namespaced: true, noun: 'DaemonSet' },
  jobs: { kind: 'Job', group: 'batch', version: 'v1', namespaced: true, noun: 'Job' },
  cronjobs: { kind: 'CronJob', group: 'batch', version: 'v1', namespaced: true, noun: 'CronJob' },
  services: { kind: 'Service', group: '', version: 'v1', namespaced: true, noun: 'Service' },
  endpointslices: {
    kind: 'EndpointSlice',
    group: 'discovery.k8s.io',
    version: 'v1',
    namespaced: true,
    noun: 'EndpointSlice',
  },
  ingresses: { kind: 'Ingress', group: 'networking.k8s.io', version: 'v1', namespaced: true, noun: 'Ingress' },
  events: { kind: 'Event', group: '', version: 'v1', namespaced: true, noun: 'event' },
  persistentvolumeclaims: {
    kind: 'PersistentVolumeClaim',
    group: '',
    version: 'v1',
    namespaced: true,
    noun: 'PersistentVolumeClaim',
  },
  persistentvolumes: {
    kind: 'PersistentVolume',
    group: '',
    version: 'v1',
    namespaced: false,
    noun: 'PersistentVolume',
  },
  horizontalpodautoscalers: {
    kind: 'HorizontalPodAutoscaler',
    group: 'autoscaling',
    version: 'v2',
    namespaced: true,
    noun: 'HorizontalPodAutoscaler',
  },
  poddisruptionbudgets: {
    kind: 'PodDisruptionBudget',
    group: 'policy',
    version: 'v1',
    namespaced: true,
    noun: 'PodDisruptionBudget',
  },
  resourcequotas: { kind: 'ResourceQuota', group: '', version: 'v1', namespaced: true, noun: 'ResourceQuota' },
  limitranges: { kind: 'LimitRange', group: '', version: 'v1', namespaced: true, noun: 'LimitRange' },
  leases: {
    kind: 'Lease',
    group: 'coordination.k8s.io',
    version: 'v1',
    namespaced: true,
    onlyNamespace: 'kube-node-lease',
    noun: 'node lease',
  },
} as const satisfies Record<string, KindInfo>;

/** Plural resource name of a kept kind, e.g. `pods`. */
export type Resource = keyof typeof KINDS;

export const RESOURCES = Object.keys(KINDS) as Resource[];

/** Kinds that own pods, directly or through a ReplicaSet or Job. */
export const WORKLOADS = ['deployments', 'statefulsets', 'daemonsets', 'replicasets', 'jobs', 'cronjobs'] as const;
export type WorkloadResource = (typeof WORKLOADS)[number];

const resourceByKind = new Map<string, Resource>(RESOURCES.map((resource) => [KINDS[resource].kind, resource]));

/** `Pod` → `pods`; undefined for a kind that is not kept. */
export function resourceOfKind(kind: string): Resource | undefined {
  return resourceByKind.get(kind);
}

/** True when `value` is the plural name of a kept kind. */
export function isResource(value: string): value is Resource {
  return Object.prototype.hasOwnProperty.call(KINDS, value);
}
