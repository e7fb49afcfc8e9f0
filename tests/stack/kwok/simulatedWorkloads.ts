interface SimulatedWorkload {
  namespace: string;
  name: string;
  /** Of all simulated pods, this many in a hundred. */
  share: number;
  requests: { cpu: string; memory: string };
  usage: { cpu: string; memory: string };
}

/** What runs on the simulated nodes: constant loads, so that every tool must agree on them. */
export const SIMULATED_WORKLOADS: SimulatedWorkload[] = [
  {
    namespace: 'web',
    name: 'search',
    share: 35,
    requests: { cpu: '500m', memory: '512Mi' },
    usage: { cpu: '320m', memory: '410Mi' },
  },
  {
    namespace: 'web',
    name: 'recommendations',
    share: 25,
    requests: { cpu: '250m', memory: '1Gi' },
    usage: { cpu: '310m', memory: '700Mi' },
  },
  {
    namespace: 'platform',
    name: 'sessions',
    share: 25,
    requests: { cpu: '100m', memory: '256Mi' },
    usage: { cpu: '45m', memory: '190Mi' },
  },
  {
    namespace: 'platform',
    name: 'mailer',
    share: 15,
    requests: { cpu: '1', memory: '2Gi' },
    usage: { cpu: '80m', memory: '240Mi' },
  },
];

/** The Deployment that puts `replicas` simulated pods of a workload on simulated nodes. */
export function simulatedDeployment(workload: SimulatedWorkload, replicas: number): object {
  const { namespace, name, requests, usage } = workload;
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: {
          labels,
          annotations: { 'kwok.x-k8s.io/usage-cpu': usage.cpu, 'kwok.x-k8s.io/usage-memory': usage.memory },
        },
        spec: {
          nodeSelector: { type: 'kwok' },
          tolerations: [{ key: 'kwok.x-k8s.io/node', operator: 'Exists' }],
          containers: [{ name, image: `registry.example/${name}:1.4.2`, resources: { requests } }],
        },
      },
    },
  };
}
