import type { RuleCase, RuleCases } from '../ruleCase';
import { alert, at, failedProbe, inTwoClusters, ofContainer, ofPod, pod, POD, twice, waits } from './series';

const condition = (name: string, type: string, status: string) =>
  `kube_deployment_status_condition{namespace="shop",deployment="${name}",condition="${type}",status="${status}",reason="r"}`;
const STUCK = { ...pod(), [condition('web', 'Progressing', 'false')]: '0x20 1x40 0x40' };

const cases: RuleCase[] = [
  {
    name: 'no progress until the deadline, new pods that were never ready; over when it goes on',
    series: {
      ...STUCK,
      [failedProbe('Readiness')]: '0+1x100',
      [ofPod('status_ready', POD, 'condition="true"')]: '0x100',
    },
    expect: [at('5m15s'), at('5m30s', alert()), at('15m', alert()), at('18m')],
  },
  {
    name: 'old pods that failed their probe while they started, and are ready since, explain nothing',
    series: {
      ...STUCK,
      ...pod('old-0', 'web'),
      [failedProbe('Readiness', 'old-0')]: '0x18 1x80',
      [ofPod('status_ready', 'old-0', 'condition="true"')]: '0x18 1x80',
    },
    expect: [at('5m30s', alert()), at('10m', alert())],
  },
  {
    name: 'told elsewhere: an image, a crash; other conditions',
    series: {
      ...pod('image-0', 'image'),
      [condition('image', 'Progressing', 'false')]: '1x60',
      [waits('ImagePullBackOff', 'image-0')]: '1x60',
      ...pod('crash-0', 'crash'),
      [condition('crash', 'Progressing', 'false')]: '1x60',
      [ofContainer('container_status_restarts_total', 'crash-0')]: '0+1x60',
      [condition('fine', 'Progressing', 'true')]: '1x60',
      [condition('less', 'Available', 'false')]: '1x60',
    },
    expect: [at('5m'), at('10m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(STUCK), 'kube_deployment'),
    expect: [at('6m', alert({ cluster: 'eu' }))],
  },
];

export const rolloutStuck: RuleCases = {
  rule: 'rollout-stuck',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m30s',
    annotations: {
      summary: 'web (shop): the rollout does not go on',
      description:
        'The new version is not there; the old pods, if any, go on. No progress within the Deployment’s deadline (`progressDeadlineSeconds`, 10 minutes unless set): its new pods do not become ready.',
      impact: 'The new version is not there; the old pods, if any, go on.',
      cause:
        'No progress within the Deployment’s deadline (`progressDeadlineSeconds`, 10 minutes unless set): its new pods do not become ready.',
      next_step:
        'Look at the newest pods: they run and do not become ready. Undo the rollout if the reason is not plain.',
      kubectl: 'kubectl -n shop rollout status deployment/web --timeout=5s',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/rollout-stuck.md',
    },
  },
};
