import type { RuleCase, RuleCases } from '../ruleCase';
import { at, failedProbe, inTwoClusters, nodeLost, ofContainer, ofPod, pod, twice } from '../broken/series';

const ready = (service: string) =>
  `clusterscope_service_endpoints_ready{instance="gw",namespace="shop",service="${service}"}`;
const WORDS = {
  why: 'cannot pull image web:2: not found',
  workload_kind: 'Deployment',
  worst_pod: 'web-7d4b9c6f5d-x2v9k',
};
const hurt = (service: string, workload: string, why = WORDS.why) =>
  `clusterscope_service_hurt_info{instance="gw",namespace="shop",service="${service}",why="${why}",workload_kind="Deployment",workload="${workload}",worst_pod="${WORDS.worst_pod}"}`;
const ALERT = { namespace: 'shop', service: 'web', workload: 'web', ...WORDS };
const DOWN = { [ready('web')]: '3x40 0x400 3x40', [hurt('web', 'web')]: '_x41 1x400' };
/** Down as web is, with a pod of its own. */
const down = (name: string, node?: string) => ({
  [ready(name)]: '3x40 0x40',
  [hurt(name, name)]: '_x41 1x40',
  ...pod(`${name}-0`, name, node),
});

const cases: RuleCase[] = [
  {
    name: 'a minute without a ready endpoint, with cause, workload and worst pod; over when one is ready',
    series: DOWN,
    expect: [at('10m45s'), at('11m', ALERT), at('110m', ALERT), at('112m')],
  },
  {
    name: 'the words stay while the gateway starts anew',
    series: { ...DOWN, [hurt('web', 'web')]: '_x41 1x20 stale' },
    expect: [at('11m15s', ALERT), at('19m', ALERT)],
  },
  {
    name: 'never up, up again within a minute, some still ready: not told of here',
    series: {
      [ready('new')]: '0x100',
      [hurt('new', 'new')]: '1x100',
      [ready('brief')]: '3x40 0x2 3x60',
      [hurt('brief', 'brief')]: '_x41 1x20',
      [ready('some')]: '3x40 1x60',
      [hurt('some', 'some')]: '_x41 1x60',
    },
    expect: [at('11m'), at('11m15s'), at('15m')],
  },
  {
    name: 'deleted with its workload, which had an alert of its own',
    series: {
      [ready('gone')]: '3x40 0x12 stale',
      [hurt('gone', 'gone')]: '_x41 1x11 stale',
      ...pod('gone-0', 'gone', 'node-a', '1x53 stale'),
      [ofContainer('container_status_restarts_total', 'gone-0')]: '0x40 1x12 stale',
    },
    expect: [at('13m'), at('13m30s'), at('14m')],
  },
  {
    name: 'its workload crashes, fails its probes, or is on a lost node: that alert has been sent',
    series: {
      ...down('crashed'),
      [ofContainer('container_status_restarts_total', 'crashed-0')]: '0x40 1x60',
      ...down('alive'),
      [failedProbe('Liveness', 'alive-0')]: '0x40 1+1x60',
      ...down('unready'),
      [failedProbe('Readiness', 'unready-0')]: '0x40 1+1x60',
      [ofPod('status_ready', 'unready-0', 'condition="true"')]: '1x40 0x60',
      ...down('lost', 'node-b'),
      ...nodeLost('node-b', '1x38 0x60'),
    },
    expect: [at('11m30s'), at('14m')],
  },
  {
    name: 'two gateways are one alert, and clusters are told apart',
    series: inTwoClusters(twice(DOWN), 'clusterscope_service_hurt'),
    expect: [at('12m', { ...ALERT, cluster: 'eu' })],
  },
];

export const serviceDown: RuleCases = {
  rule: 'service-down',
  cases,
  words: {
    case: cases[0]!.name,
    at: '11m',
    annotations: {
      summary: 'Service web (shop) has no ready endpoint',
      description:
        'Every request to it fails. Deployment web: cannot pull image web:2: not found. None of its 3 endpoint(s) is ready for a minute; look at pod web-7d4b9c6f5d-x2v9k first.',
      impact: 'Every request to it fails.',
      cause:
        'Deployment web: cannot pull image web:2: not found. None of its 3 endpoint(s) is ready for a minute; look at pod web-7d4b9c6f5d-x2v9k first.',
      next_step: 'Mend what the cause names; undo the latest rollout if there was one.',
      kubectl: 'kubectl -n shop get endpointslices -l kubernetes.io/service-name=web -o wide',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/services/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/service-down.md',
    },
  },
};
