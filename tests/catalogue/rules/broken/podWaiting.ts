import type { RuleCase, RuleCases } from '../ruleCase';
import {
  alert,
  at,
  deleted,
  GATEWAY,
  inTwoClusters,
  nodeLost,
  OTHER_POD,
  pod,
  POD,
  told,
  twice,
  waits,
} from './series';

const CREATING = {
  ...pod(),
  ...pod(OTHER_POD),
  [waits('ContainerCreating')]: '1x80 stale',
  [waits('ContainerCreating', OTHER_POD)]: '1x80 stale',
};

const cases: RuleCase[] = [
  {
    name: 'for ten minutes; over when they start',
    series: CREATING,
    expect: [at('9m45s'), at('10m', alert()), at('23m')],
  },
  {
    name: 'told elsewhere: the image, a crash, an init container, a volume; excused: a pod that ends, a lost node',
    series: {
      ...GATEWAY,
      ...pod('image-0', 'image'),
      [waits('ImagePullBackOff', 'image-0')]: '1x80',
      ...pod('crash-0', 'crash'),
      [waits('CrashLoopBackOff', 'crash-0')]: '1x80',
      ...pod('init-0', 'init'),
      [waits('PodInitializing', 'init-0')]: '1x80',
      ...pod('volume-0', 'volume'),
      [waits('ContainerCreating', 'volume-0')]: '1x80',
      [told('volume', 'x', 'Deployment', 'volume')]: '1x80',
      ...pod('ending-0', 'ending'),
      [waits('ContainerCreating', 'ending-0')]: '1x80',
      ...deleted('ending-0'),
      ...pod('lost-0', 'lost', 'node-b'),
      [waits('ContainerCreating', 'lost-0')]: '1x80',
      ...nodeLost('node-b'),
    },
    expect: [at('12m'), at('19m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(
      twice({ ...pod(POD), [waits('ContainerCreating')]: '1x80' }),
      'kube_pod_container_status_waiting'
    ),
    expect: [at('12m', alert({ cluster: 'eu' }))],
  },
];

export const podWaiting: RuleCases = {
  rule: 'pod-waiting',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m',
    annotations: {
      summary: 'web (shop): 2 pod(s) wait to be started',
      description:
        'The workload runs with fewer pods than asked for. 2 pod(s) with a container that has not started for 10 minutes, for a reason no other alert tells of.',
      impact: 'The workload runs with fewer pods than asked for.',
      cause: '2 pod(s) with a container that has not started for 10 minutes, for a reason no other alert tells of.',
      next_step:
        'Read the pod’s events: a large image, a slow volume or a network plugin that gives no address are the usual reasons.',
      kubectl: 'kubectl -n shop describe deployment/web',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/pod-waiting.md',
    },
  },
};
