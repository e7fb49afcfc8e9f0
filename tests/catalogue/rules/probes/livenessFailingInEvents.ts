import { BACKEND, inTwoClusters, ownersOf, POD, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { BORN_AT_5M, causeOf, probe, startOf } from './probeSeries';

const GATEWAY_SCRAPED = { 'up{job="gateway",instance="gw"}': '1x60' };
const alert = (cause: string, more: Record<string, string> = {}) => ({ ...BACKEND, container: 'app', cause, ...more });

const cases: RuleCase[] = [
  {
    name: 'the first failure the gateway sees; over two minutes after the last',
    series: { ...GATEWAY_SCRAPED, [causeOf('HTTP 503')]: BORN_AT_5M },
    expect: [
      { at: '4m45s', alerts: [] },
      { at: '5m', alerts: [alert('HTTP 503')] },
      { at: '9m', alerts: [] },
    ],
  },
  {
    name: 'two causes are one alert, the more frequent',
    series: { ...GATEWAY_SCRAPED, [causeOf('HTTP 503')]: BORN_AT_5M, [causeOf('timed out')]: '_x20 3+2x20' },
    expect: [{ at: '6m', alerts: [alert('timed out')] }],
  },
  {
    name: 'silent where probes are scraped, and of other probes',
    series: {
      ...inTwoClusters(
        { ...GATEWAY_SCRAPED, [causeOf('HTTP 503', 'readiness')]: BORN_AT_5M },
        (_name, values) => values
      ),
      'up{cluster="in",job="gateway",instance="gw"}': '1x60',
      [causeOf('HTTP 503').replace('{', '{cluster="in",')]: BORN_AT_5M,
      [probe(POD, { result: 'successful' }).replace('{', '{cluster="in",')]: '1+1x60',
    },
    expect: [{ at: '6m', alerts: [] }],
  },
  {
    name: 'a rollout: a pod of the workload is in its first minute',
    series: {
      ...GATEWAY_SCRAPED,
      ...ownersOf([POD], '1x60'),
      [startOf(POD)]: '_x19 290x40',
      [causeOf('HTTP 503')]: '_x20 1+1x40',
    },
    expect: [
      { at: '5m45s', alerts: [] },
      { at: '6m15s', alerts: [alert('HTTP 503')] },
    ],
  },
  {
    name: 'a gateway that was away or has just started does not make old failures new',
    series: { 'up{job="gateway",instance="gw"}': '1x12 _x24 1x24', [causeOf('HTTP 503')]: '7x12 _x24 7x24' },
    expect: [{ at: '9m30s', alerts: [] }],
  },
  {
    name: 'two replicas of the gateway are one alert, in their own cluster',
    series: inTwoClusters(scrapedTwice({ ...GATEWAY_SCRAPED, [causeOf('HTTP 503')]: BORN_AT_5M }), (series, values) =>
      series.startsWith('up') ? values : '1x60'
    ),
    expect: [{ at: '6m', alerts: [alert('HTTP 503', { cluster: 'eu' })] }],
  },
];

export const livenessFailingInEvents: RuleCases = {
  rule: 'liveness-failing-in-events',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m',
    annotations: {
      description:
        'After a few failures in a row the kubelet kills the container: requests in flight are lost. Liveness probe: HTTP 503. 1 event(s) in the last 2 minutes.',
      impact: 'After a few failures in a row the kubelet kills the container: requests in flight are lost.',
      summary: 'backend (shop): container app fails its liveness probe',
      cause: 'Liveness probe: HTTP 503. 1 event(s) in the last 2 minutes.',
      next_step:
        'Read what the container logged, and ask the probe’s address yourself from inside the pod. If the program is only slow, give the probe more time or add a startup probe.',
      kubectl: 'kubectl -n shop logs deployment/backend -c app --tail=50',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/liveness-failing-in-events.md',
    },
  },
};
