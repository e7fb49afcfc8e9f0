import type { Resource } from '../../../src/contract/kinds';
import { eventFixture } from '../../../src/diagnosis/testing/eventFixture';
import { nodeFixture } from '../../../src/diagnosis/testing/nodeFixture';
import { end, podFixture, waiting } from '../../../src/diagnosis/testing/podFixture';
import { serviceFixture } from '../../../src/diagnosis/testing/serviceFixture';
import { deploymentFixture, replicaSetFixture } from '../../../src/diagnosis/testing/workloadFixture';
import type { ClusterReader } from '../../../src/gateway/kubernetes/ClusterReader';
import { filledCache } from '../../../src/gateway/testing/filledCache';

export const NAMESPACES = ['shop', 'bank', 'team'] as const;
/** Stands in the name of every object of a namespace, and of every node. */
export const canaryOf = (namespace: string | null) => `canary-${namespace ?? 'cluster'}`;
/** Kinds of which each namespace has one object, named by its canary. */
export const KINDS_THERE: readonly Resource[] = ['pods', 'deployments', 'replicasets', 'services'];

const CRASHING = [{ state: waiting('CrashLoopBackOff'), ready: false, restarts: 9, last: end(1) }];

function objectsOf(namespace: string) {
  const name = canaryOf(namespace);
  return {
    pods: podFixture({ name, namespace, node: canaryOf(null), owner: `ReplicaSet/${name}`, containers: CRASHING }),
    deployments: deploymentFixture({ name, namespace, ready: 0 }),
    replicasets: replicaSetFixture({ name, namespace, owner: `Deployment/${name}`, ready: 0 }),
    services: serviceFixture({ name, namespace }),
    events: eventFixture({ about: `Pod/${name}`, namespace, reason: 'BackOff', type: 'Warning', message: name }),
  };
}

/** The same broken workload in each namespace, all on one node. */
export function sharedCluster() {
  const all = NAMESPACES.map(objectsOf);
  return filledCache({
    nodes: [nodeFixture({ name: canaryOf(null) })],
    pods: all.map(({ pods }) => pods),
    deployments: all.map(({ deployments }) => deployments),
    replicasets: all.map(({ replicasets }) => replicasets),
    services: all.map(({ services }) => services),
    events: all.map(({ events }) => events),
  });
}

/** What the API server would say to questions about one object. */
export const answering: ClusterReader = {
  yaml: async (_resource, _namespace, name) => ({ resourceVersion: '1', yaml: `name: ${name}\n`, removed: [] }),
  log: async ({ pod }) => ({
    lines: [{ at: null, stamp: '', text: pod, cut: false, size: pod.length }],
    truncated: false,
  }),
  followLog: async ({ pod }) =>
    (async function* () {
      yield Buffer.from(`2026-11-24T12:00:00Z ${pod}\n`);
    })(),
  sampled: async (of) => ({
    state: { state: 'served', problem: null, askedAt: 0 },
    samples: (of === 'nodes' ? [null] : NAMESPACES).map((namespace) => ({
      name: canaryOf(namespace),
      namespace,
      sampledAt: null,
      windowSeconds: null,
      usage: { cpu: 1, memory: 1 },
      containers: [],
    })),
  }),
};
