import type { RuleCase, RuleCases } from '../ruleCase';
import { alert, at, deleted, inTwoClusters, nodeLost, OTHER_POD, POD, pod, twice } from './series';

/** Should be gone at 5m. */
const STUCK = { ...pod(), ...deleted(POD, '_x20 300x60 stale') };

const cases: RuleCase[] = [
  {
    name: 'five minutes after its time; over when it is gone',
    series: { ...STUCK, ...pod(OTHER_POD), ...deleted(OTHER_POD, '_x20 330x60 stale') },
    expect: [at('10m'), at('10m15s', alert()), at('20m', alert()), at('23m')],
  },
  {
    name: 'one that takes its time, one whose node is lost',
    series: {
      ...pod(),
      ...deleted(POD, '_x20 600x35 stale'),
      ...pod('lost-0', 'lost', 'node-b'),
      ...deleted('lost-0'),
      ...nodeLost('node-b'),
    },
    expect: [at('10m'), at('14m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(STUCK), 'kube_pod_deletion'),
    expect: [at('12m', alert({ cluster: 'eu' }))],
  },
];

export const podStuckTerminating: RuleCases = {
  rule: 'pod-stuck-terminating',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m15s',
    annotations: {
      summary: 'web (shop): a pod should be gone for 5m 15s',
      description:
        'A StatefulSet or a drain waits for it; its volume stays attached. Its time to end was over 5m 15s ago, longer than 5m 0s.',
      impact: 'A StatefulSet or a drain waits for it; its volume stays attached.',
      cause: 'Its time to end was over 5m 15s ago, longer than 5m 0s.',
      next_step: 'See whether a finalizer holds it or the kubelet cannot kill it.',
      kubectl:
        'kubectl -n shop get pods -o custom-columns=POD:.metadata.name,DELETED:.metadata.deletionTimestamp,FINALIZERS:.metadata.finalizers,NODE:.spec.nodeName',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/pod-stuck-terminating.md',
    },
  },
};
