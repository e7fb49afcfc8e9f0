import type { RunningStack } from '../../stack/stack';

const NAMESPACE = 'bench-canaries';

/** Words that exist nowhere else, by where they are planted. */
export type Canaries = Record<string, string>;

export interface Planted {
  canaries: Canaries;
  /** What carries them, as `<plural>/<namespace or ->/<name>`. */
  objects: string[];
}

const PLACES = ['env', 'annotation', 'last-applied', 'secret', 'configmap', 'argument', 'template-env'] as const;
type Place = (typeof PLACES)[number];

function podTemplate(word: (place: Place) => string, env: Place) {
  return {
    metadata: { labels: { app: 'canary' }, annotations: { 'example.com/note': word('annotation') } },
    spec: {
      containers: [
        {
          name: 'app',
          image: 'registry.example.com/canary:1',
          args: [`--password=${word('argument')}`],
          env: [
            { name: 'PASSWORD', value: word(env) },
            { name: 'FROM_SECRET', valueFrom: { secretKeyRef: { name: 'canary', key: 'password' } } },
          ],
          envFrom: [{ configMapRef: { name: 'canary' } }],
        },
      ],
    },
  };
}

/** Plants words where clusters keep secrets: a broken pod's environment, arguments and annotations, a Deployment, a Secret, a ConfigMap. */
export async function plantCanaries(stack: RunningStack): Promise<Planted> {
  const random = Math.random().toString(36).slice(2, 10);
  const canaries = Object.fromEntries(PLACES.map((place) => [place, `canary-${place}-${random}`])) as Record<
    Place,
    string
  >;
  const word = (place: Place) => canaries[place];
  const metadata = {
    name: 'canary',
    namespace: NAMESPACE,
    annotations: {
      'example.com/note': word('annotation'),
      'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ data: word('last-applied') }),
    },
  };
  const template = podTemplate(word, 'template-env');
  const pod = podTemplate(word, 'env');
  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE, annotations: metadata.annotations } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: NAMESPACE } },
    { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { password: word('secret') } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { PASSWORD: word('configmap') } },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: { replicas: 1, selector: { matchLabels: { app: 'canary' } }, template },
    },
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: { app: 'canary' }, ports: [{ port: 80 }] } },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { ...metadata, labels: pod.metadata.labels },
      spec: { ...pod.spec, nodeName: 'node-0000' },
    },
  ];
  await stack.kubectlOk(['apply', '--server-side', '--force-conflicts', '-f', '-'], {
    input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }),
  });
  const waiting = { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' };
  const status = {
    phase: 'Running',
    containerStatuses: [
      { name: 'app', image: 'x', imageID: 'x', ready: false, restartCount: 9, state: { waiting }, lastState: {} },
    ],
  };
  const patch = ['patch', 'pod', 'canary', '-n', NAMESPACE, '--subresource=status', '--type=merge', '-p'];
  await stack.kubectlOk([...patch, JSON.stringify({ status })]);
  const found = ['pods', 'deployments', 'services'].map((resource) => `${resource}/${NAMESPACE}/canary`);
  return {
    canaries,
    objects: [...found, `namespaces/-/${NAMESPACE}`, `secrets/${NAMESPACE}/canary`, `configmaps/${NAMESPACE}/canary`],
  };
}
