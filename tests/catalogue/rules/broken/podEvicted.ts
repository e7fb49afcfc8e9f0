import type { RuleCase, RuleCases } from '../ruleCase';
import { alert, at, inTwoClusters, nodeCondition, ofPod, OTHER_POD, pod, POD, twice } from './series';

const evicted = (name: string, reason = 'Evicted') => ofPod('status_reason', name, `reason="${reason}"`);
const EVICTED = { ...pod(), ...pod(OTHER_POD), [evicted(POD)]: '_x80 1x200', [evicted(OTHER_POD)]: '_x80 1x200' };

const cases: RuleCase[] = [
  {
    name: 'two pods; over when it is a quarter of an hour ago',
    series: EVICTED,
    expect: [at('19m45s'), at('20m', alert()), at('34m', alert()), at('46m')],
  },
  {
    name: 'evicted of old when Prometheus begins to look; another reason; a node under pressure, which is told of',
    series: {
      ...pod('old-0', 'old', 'node-a', '_x10 1x200'),
      [evicted('old-0')]: '_x10 1x200',
      ...pod('other-0', 'other', 'node-a', '_x10 1x200'),
      [evicted('other-0', 'Shutdown')]: '_x80 1x100',
      ...pod('pressed-0', 'pressed', 'node-b', '_x10 1x200'),
      [evicted('pressed-0')]: '_x80 1x100',
      [nodeCondition('DiskPressure', 'true', 'node-b')]: '0x75 1x20 0x100',
    },
    expect: [at('5m'), at('10m'), at('21m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(EVICTED), 'kube_pod_status_reason'),
    expect: [at('22m', alert({ cluster: 'eu' }))],
  },
];

export const podEvicted: RuleCases = {
  rule: 'pod-evicted',
  cases,
  words: {
    case: cases[0]!.name,
    at: '20m',
    annotations: {
      summary: 'web (shop): 2 pod(s) evicted',
      description:
        'The pods were ended and are made anew elsewhere; what they did was lost. 2 pod(s) evicted within 15 minutes.',
      impact: 'The pods were ended and are made anew elsewhere; what they did was lost.',
      cause: '2 pod(s) evicted within 15 minutes.',
      next_step: 'Read why: mostly a pod used more disk or memory than it may.',
      kubectl: 'kubectl -n shop get pods --field-selector status.phase=Failed',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/pod-evicted.md',
    },
  },
};
