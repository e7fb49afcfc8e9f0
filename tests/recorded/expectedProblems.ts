import type { CauseCode, Severity } from '../../src/contract/answers';

/** What a person must be told in one scenario. */
export interface Expected {
  /** Seconds after the recording at which it is asked about: past the grace periods of what was recorded too early. */
  after: number;
  severity: Severity;
  code: CauseCode;
  object: string;
  title: string;
  hurts: string[];
  /** What the words must contain, where it is not what the scenario itself demands. */
  words?: string;
}

/** By scenario; those left out are healthy, or concern metrics, and must be calm. */
export const EXPECTED_PROBLEMS: Record<string, Expected> = {
  'bad-config': {
    after: 0,
    severity: 'critical',
    code: 'config',
    object: 'Deployment shop/invoices',
    title: '1 of 1 pod cannot start container invoices: ConfigMap invoices-settings not found',
    hurts: ['Service invoices has 0 of 1 endpoint ready'],
  },
  'crash-loop': {
    after: 0,
    severity: 'critical',
    code: 'crash',
    object: 'Deployment shop/payments',
    title: '2 of 2 pods crashing: container payments ends with exit code 3',
    hurts: ['Service payments has 0 of 2 endpoints ready'],
  },
  'hpa-at-maximum': {
    after: 300,
    severity: 'warning',
    code: 'autoscaler-at-maximum',
    object: 'HorizontalPodAutoscaler shop/pricing',
    title: 'At its maximum of 2 and wants more: cpu 490 % of 60 %',
    hurts: ['Deployment pricing cannot grow beyond 2 pods'],
    words: 'maximum',
  },
  'image-not-found': {
    after: 0,
    severity: 'critical',
    code: 'image',
    object: 'Deployment shop/catalog',
    title: '2 of 2 pods cannot pull image registry.example/shop/catalog:2.31.0: not found',
    hurts: ['Service catalog has 0 of 2 endpoints ready'],
  },
  'init-failing': {
    after: 0,
    severity: 'critical',
    code: 'init-container',
    object: 'Deployment shop/accounts',
    title: '1 of 1 pod blocked by init container migrate, which ends with exit code 1 (application error)',
    hurts: ['Service accounts has 0 of 1 endpoint ready'],
  },
  'job-failed': {
    after: 0,
    severity: 'warning',
    code: 'job-failed',
    object: 'Job shop/orders-export',
    title: 'Job gave up after 2 failed pods: container export ends with exit code 7',
    hurts: [],
  },
  liveness: {
    after: 0,
    severity: 'warning',
    code: 'liveness-probe',
    object: 'Deployment shop/checkout',
    title: '3 of 3 pods killed by their liveness probe (HTTP 503 /healthz)',
    hurts: ['Service checkout has 3 of 3 endpoints ready for now'],
  },
  'noisy-events': {
    after: 0,
    severity: 'warning',
    code: 'crash',
    object: 'Deployment shop/thumbnailer',
    title: '3 of 3 pods restarting: container thumbnailer ends with exit code 0 although it should keep running',
    hurts: [],
  },
  'oom-killed': {
    after: 0,
    severity: 'warning',
    code: 'oom-killed',
    object: 'Deployment shop/reports',
    title: '1 of 1 pod out of memory: container reports is killed at its memory limit of 48Mi (OOMKilled)',
    hurts: ['Service reports has 1 of 1 endpoint ready for now'],
  },
  'port-name-mismatch': {
    after: 30,
    severity: 'critical',
    code: 'port-mismatch',
    object: 'Service shop/gift-cards',
    title: 'Port http (80) leads to a container port named web, which its pods do not have: they have only http',
    hurts: ['Service gift-cards does not reach any of its 2 pods on this port'],
  },
  'pvc-pending': {
    after: 30,
    severity: 'warning',
    code: 'unschedulable',
    object: 'Deployment shop/warehouse',
    title:
      '1 of 1 pod cannot be scheduled: its PersistentVolumeClaim warehouse-data is not bound (storage class fast-ssd not found)',
    hurts: [],
    words: 'warehouse-data',
  },
  'quota-exceeded': {
    after: 30,
    severity: 'warning',
    code: 'quota-exceeded',
    object: 'Deployment loyalty/points',
    title:
      '2 of 4 pods cannot be created: quota team-budget is used up (asks for pods=1,requests.cpu=20m, used pods=2,requests.cpu=40m of pods=2,requests.cpu=50m)',
    hurts: [],
  },
  readiness: {
    after: 90,
    severity: 'critical',
    code: 'readiness-probe',
    object: 'Deployment shop/cart',
    title: '2 of 2 pods not ready: readiness probe of container cart fails (HTTP 503 /readyz)',
    hurts: ['Service cart has 0 of 2 endpoints ready'],
  },
  'rollout-stuck': {
    after: 90,
    severity: 'warning',
    code: 'readiness-probe',
    object: 'Deployment shop/storefront',
    title:
      '1 of 3 pods not ready: readiness probe of container storefront fails (HTTP 404 /v2/ready); the rollout is stuck',
    hurts: ['Service storefront has 2 of 3 endpoints ready'],
  },
  'selector-typo': {
    after: 30,
    severity: 'critical',
    code: 'selector-matches-nothing',
    object: 'Service shop/wishlist',
    title: 'Selects app=wishlst, but the pods of Deployment wishlist have app=wishlist',
    hurts: ['Service wishlist has no endpoints'],
  },
  'unschedulable-affinity': {
    after: 30,
    severity: 'warning',
    code: 'unschedulable',
    object: 'Deployment shop/video-encoder',
    title:
      '1 of 1 pod cannot be scheduled: 1 node outside its node selector or affinity and taint kwok.x-k8s.io/node on 2 nodes not tolerated',
    hurts: [],
  },
  'unschedulable-cpu': {
    after: 30,
    severity: 'critical',
    code: 'unschedulable',
    object: 'Deployment shop/ranking',
    title:
      '1 of 1 pod cannot be scheduled: not enough free CPU on 1 node and taint kwok.x-k8s.io/node on 2 nodes not tolerated',
    hurts: ['Service ranking has no endpoints'],
  },
  'unschedulable-taint': {
    after: 30,
    severity: 'warning',
    code: 'unschedulable',
    object: 'Deployment shop/image-resizer',
    title:
      '1 of 1 pod cannot be scheduled: 1 node outside its node selector or affinity and taint kwok.x-k8s.io/node on 2 nodes not tolerated',
    hurts: [],
  },
  'zero-replicas': {
    after: 30,
    severity: 'info',
    code: 'scaled-to-zero',
    object: 'Service shop/newsletter',
    title: 'No endpoints: Deployment newsletter is scaled to zero replicas',
    hurts: ['Service newsletter has no endpoints'],
  },
  'node-lost': {
    after: 0,
    severity: 'critical',
    code: 'node-lost',
    object: 'Node node-a',
    title: 'Node is not heard from: its kubelet stopped reporting; 7 pods on it',
    hurts: [
      'Service backend has 0 of 3 endpoints ready',
      'Service cache has 0 of 1 endpoint ready',
      'Service frontend has 0 of 2 endpoints ready',
      'Ingress frontend gets no answer for shop.example/',
    ],
  },
  'node-pressure': {
    after: 0,
    severity: 'warning',
    code: 'node-pressure',
    object: 'Node node-a',
    title: 'Node is short of memory; it takes no new pods without memory requests',
    hurts: [],
  },
};
