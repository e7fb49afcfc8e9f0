import type { Scenario } from '../Scenario';

const deployment = (name: string, replicas: number) => ({
  sees: `${replicas} of ${replicas} pods of ${name} available`,
  kubectl: ['get', 'deployment', name, '-n', 'shop', '-o', 'jsonpath={.status.availableReplicas}/{.spec.replicas}'],
  matches: new RegExp(`^${replicas}/${replicas}$`),
});

export const shop: Scenario = {
  name: 'shop',
  title: 'A shop in good health: frontend, backend, ingress, autoscaler, disruption budget, volume',
  namespace: 'shop',
  needsNode: false,
  manifest: true,
  observe: [
    deployment('backend', 3),
    deployment('frontend', 2),
    {
      sees: 'three ready endpoints of backend',
      kubectl: [
        ...['get', 'endpointslices', '-n', 'shop', '-l', 'kubernetes.io/service-name=backend'],
        ...['-o', 'jsonpath={.items[*].endpoints[*].conditions.ready}'],
      ],
      matches: /^true true true$/,
    },
  ],
};
