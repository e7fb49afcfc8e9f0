import type { RuleCase, RuleCases } from '../ruleCase';
import { alert, at, deleted, GATEWAY, inTwoClusters, ofPod, pod, POD, told, twice, waits } from './series';

const WORDS = 'volume data cannot be mounted: Multi-Attach error';
const STARTED = ofPod('start_time', POD);
const CREATING = {
  ...pod(),
  ...GATEWAY,
  [waits('ContainerCreating')]: '1x40 _x40',
  [STARTED]: '0x40',
  [told('volume', WORDS)]: '_x6 1x40',
};

const cases: RuleCase[] = [
  {
    name: 'more than two minutes, in the words of the gateway; over when it is mounted',
    series: CREATING,
    expect: [at('2m'), at('2m15s', alert({ why: WORDS })), at('10m', alert({ why: WORDS })), at('20m')],
  },
  {
    name: 'a large image takes long too',
    series: { ...CREATING, [told('volume', WORDS)]: '_x100', [told('not-ready', 'pulls its image')]: '1x40' },
    expect: [at('5m')],
  },
  {
    name: 'containers that run, and a pod that ends',
    series: {
      ...CREATING,
      [waits('ContainerCreating')]: '_x40',
      [waits('Other')]: '1x40',
      ...pod('ending-0', 'ending'),
      [waits('ContainerCreating', 'ending-0')]: '1x40',
      [ofPod('start_time', 'ending-0')]: '0x40',
      [told('volume', WORDS, 'Deployment', 'ending')]: '1x40',
      ...deleted('ending-0'),
    },
    expect: [at('5m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(CREATING), 'kube_pod_container_status_waiting'),
    expect: [at('5m', alert({ cluster: 'eu', why: WORDS }))],
  },
];

export const volumeNotMounted: RuleCases = {
  rule: 'volume-not-mounted',
  cases,
  words: {
    case: cases[0]!.name,
    at: '2m15s',
    annotations: {
      summary: 'web (shop): a volume cannot be mounted',
      description:
        'The pods do not start until the volume is there. volume data cannot be mounted: Multi-Attach error; 1 pod(s) wait for more than 2 minutes.',
      impact: 'The pods do not start until the volume is there.',
      cause: 'volume data cannot be mounted: Multi-Attach error; 1 pod(s) wait for more than 2 minutes.',
      next_step: 'See which volume it is and whether another node still holds it.',
      kubectl: 'kubectl -n shop get events --field-selector reason=FailedMount --sort-by=.lastTimestamp',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/volume-not-mounted.md',
    },
  },
};
