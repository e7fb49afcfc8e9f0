import type { RuleCase, RuleCases } from '../ruleCase';
import { alert, at, failedProbe, inTwoClusters, ofContainer, pod, POD, twice, waits } from './series';

const restarts = (name: string) => ofContainer('container_status_restarts_total', name);
/** One restart every 5 minutes: the fifth at 25m. */
const RISING = '0x18 1x19 2x19 3x19 4x19 5x40 stale';
const SLOW = { ...pod(), [restarts(POD)]: RISING };

const cases: RuleCase[] = [
  {
    name: 'the fifth restart within an hour; over when the pod is replaced',
    series: SLOW,
    expect: [at('24m45s'), at('26m30s', alert({ container: 'app' })), at('50m')],
  },
  {
    name: 'four restarts are not too many',
    series: { ...pod(), [restarts(POD)]: '0x18 1x19 2x19 3x19 4x200' },
    expect: [at('27m'), at('40m')],
  },
  {
    name: 'told elsewhere: it was in a crash loop, killed for memory, by its liveness or startup probe',
    series: {
      ...pod('loop-0', 'loop'),
      [restarts('loop-0')]: RISING,
      [waits('CrashLoopBackOff', 'loop-0')]: '_x20 1x3',
      ...pod('memory-0', 'memory'),
      [restarts('memory-0')]: RISING,
      [ofContainer('container_status_last_terminated_reason', 'memory-0', 'reason="OOMKilled"')]: '_x19 1x200',
      ...pod('probed-0', 'probed'),
      [restarts('probed-0')]: RISING,
      [failedProbe('Liveness', 'probed-0')]: '0x17 3+3x200',
      ...pod('starting-0', 'starting'),
      [restarts('starting-0')]: RISING,
      [failedProbe('Startup', 'starting-0')]: '0x17 3+3x200',
    },
    expect: [at('27m'), at('33m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(SLOW), 'kube_pod_container_status_restarts'),
    expect: [at('27m', alert({ cluster: 'eu', container: 'app' }))],
  },
];

export const restartsRising: RuleCases = {
  rule: 'restarts-rising',
  cases,
  words: {
    case: cases[0]!.name,
    at: '26m30s',
    annotations: {
      summary: 'web (shop): container app restarted 5 times in an hour',
      description:
        'Each restart loses the requests in flight; users see errors now and then. 5 restarts within an hour, more than 4, too far apart for the kubelet to hold the container back.',
      impact: 'Each restart loses the requests in flight; users see errors now and then.',
      cause: '5 restarts within an hour, more than 4, too far apart for the kubelet to hold the container back.',
      next_step:
        'Read the end of the previous run’s log and look when it ends: a steady interval points to a timeout, growth to a leak.',
      kubectl: 'kubectl -n shop logs deployment/web -c app --previous --tail=50',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/restarts-rising.md',
    },
  },
};
