import { KINDS, RESOURCES } from '../../../src/contract/kinds';
import type { RunningStack } from '../../stack/RunningStack';
import type { Place } from '../content/addresses';

/** Where somebody may have left a secret, and a text that stands for it. */
export const CANARIES = {
  secret: 'canary-5c1f-secret',
  configMap: 'canary-77aa-config-map',
  env: 'canary-0b3e-env',
  annotation: 'canary-91d4-annotation',
  lastApplied: 'canary-e8c2-last-applied',
  argument: 'canary-2f60-argument',
  gatewayEnv: 'canary-44b7-gateway-env',
} as const;

export const CANARY_NAMESPACE = 'canaries';

const meta = (name: string, annotations: Record<string, string> = {}) => ({
  name,
  namespace: CANARY_NAMESPACE,
  annotations: { note: CANARIES.annotation, ...annotations },
});

const lastApplied = JSON.stringify({ spec: { password: CANARIES.lastApplied } });

const pod = {
  metadata: { labels: { app: 'canary' }, annotations: { note: CANARIES.annotation } },
  spec: {
    containers: [
      {
        name: 'app',
        image: 'canary.invalid/app:1',
        command: ['app'],
        args: [`--password=${CANARIES.argument}`],
        env: [
          { name: 'PASSWORD', value: CANARIES.env },
          { name: 'FROM_SECRET', valueFrom: { secretKeyRef: { name: 'canary', key: 'password' } } },
        ],
        livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'Authorization', value: CANARIES.env }] } },
      },
    ],
  },
};

/** Objects that carry every canary, broken ones among them so that they are diagnosed and told about. */
const OBJECTS = [
  { apiVersion: 'v1', kind: 'Secret', metadata: meta('canary'), stringData: { password: CANARIES.secret } },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: meta('canary'), data: { password: CANARIES.configMap } },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: meta('canary', { 'kubectl.kubernetes.io/last-applied-configuration': lastApplied }),
    spec: { replicas: 2, selector: { matchLabels: { app: 'canary' } }, template: pod },
  },
  { apiVersion: 'v1', kind: 'Pod', ...pod, metadata: { ...meta('canary'), labels: { app: 'lonely' } } },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: meta('canary'),
    spec: { selector: { app: 'nobody' }, ports: [{ port: 80 }] },
  },
  {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: meta('canary'),
    spec: {
      schedule: '0 0 1 1 *',
      jobTemplate: { spec: { template: { ...pod, spec: { ...pod.spec, restartPolicy: 'Never' } } } },
    },
  },
];

/** Puts the canaries into a cluster. */
export async function plantCanaries(stack: RunningStack): Promise<void> {
  await stack.ensureNamespace(CANARY_NAMESPACE);
  const list = { apiVersion: 'v1', kind: 'List', items: OBJECTS };
  await stack.kubectlOk(['apply', '-f', '-'], { input: JSON.stringify(list) });
}

/** Every kept object of the cluster. */
export async function everyPlace(stack: RunningStack): Promise<Place[]> {
  const places: Place[] = [];
  for (const resource of RESOURCES) {
    const { namespaced, group } = KINDS[resource];
    const name = group === '' ? resource : `${resource}.${group}`;
    const { items } = await stack.kubectlJson<{ items: Array<{ metadata: { name: string; namespace?: string } }> }>([
      'get',
      name,
      ...(namespaced ? ['--all-namespaces'] : []),
    ]);
    for (const { metadata } of items) {
      places.push({ resource, namespace: metadata.namespace ?? '', name: metadata.name });
    }
  }
  return places;
}
