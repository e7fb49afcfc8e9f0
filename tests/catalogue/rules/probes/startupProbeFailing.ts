import { BACKEND, inTwoClusters, ownersOf, POD, scrapedTwice, SECOND_POD } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { causeOf, deletionOf, ofContainer, probe, SCRAPED } from './probeSeries';

const startup = probe(POD, { type: 'Startup' });
const restarts = ofContainer('status_restarts_total', POD);

const KNOWN = { ...ownersOf([POD, SECOND_POD], '1x120'), [SCRAPED]: '1x120' };
/** Fails from the third minute on and is restarted in the fifth. */
const KILLED = { ...KNOWN, [startup]: '_x12 1+1x108', [restarts]: '0x20 1x100' };

const alert = (cause: string, more: Record<string, string> = {}) => ({ ...BACKEND, container: 'app', cause, ...more });

const cases: RuleCase[] = [
  {
    name: 'from the first restart on, with the cause; over six minutes after the last failure',
    series: {
      ...KILLED,
      [startup]: '_x12 1+1x28 29x80',
      [causeOf('connection refused', 'startup')]: '_x12 1+1x28 29x80',
    },
    expect: [
      { at: '4m45s', alerts: [] },
      { at: '5m15s', alerts: [alert('connection refused')] },
      { at: '17m', alerts: [alert('connection refused')] },
      { at: '19m', alerts: [] },
    ],
  },
  {
    name: 'the gateway is there but says nothing: half a minute later the cause is in the events',
    series: {
      ...KILLED,
      [startup]: '_x24 1x90',
      'clusterscope_build_info{instance="gw",version="1"}': '1x120',
    },
    expect: [
      { at: '6m15s', alerts: [] },
      { at: '6m45s', alerts: [alert('see events')] },
    ],
  },
  {
    name: 'failures of a container that is still given time, and a restart that has another reason',
    series: {
      ...KNOWN,
      [startup]: '_x12 1+1x108',
      [restarts]: '0x120',
      [ofContainer('status_restarts_total', SECOND_POD)]: '0x20 1x100',
      [probe(SECOND_POD, { type: 'Startup', result: 'successful' })]: '1+1x120',
      [probe(SECOND_POD)]: '_x12 1+1x108',
    },
    expect: [{ at: '6m', alerts: [] }],
  },
  {
    name: 'a pod that is being deleted',
    series: { ...KILLED, [deletionOf(POD)]: '_x20 330x100' },
    expect: [{ at: '6m', alerts: [] }],
  },
  {
    name: 'everything scraped twice is one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(KILLED), (series, values) => (series.startsWith('prober') ? '1x120' : values)),
    expect: [{ at: '6m', alerts: [alert('see events', { cluster: 'eu' })] }],
  },
];

export const startupProbeFailing: RuleCases = {
  rule: 'startup-probe-failing',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m15s',
    annotations: {
      description:
        'The container never becomes ready; what runs of an older version carries the load alone. Startup probe: connection refused. 8 failed in the last 2 minutes, and the kubelet has already restarted the container for it.',
      impact: 'The container never becomes ready; what runs of an older version carries the load alone.',
      summary: 'backend (shop): container app does not pass its startup probe',
      cause:
        'Startup probe: connection refused. 8 failed in the last 2 minutes, and the kubelet has already restarted the container for it.',
      next_step:
        'Read how far the container came before it was killed. If it was only slow, raise failureThreshold of the startup probe.',
      kubectl: 'kubectl -n shop logs deployment/backend -c app --tail=50',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/startup-probe-failing.md',
    },
  },
};
