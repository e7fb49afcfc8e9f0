import type { RuleCase, RuleCases } from '../ruleCase';
import { at, GATEWAY, inTwoClusters, ofPod, POD, pod, told, twice } from './series';

const phase = (claim: string, word = 'Pending') =>
  `kube_persistentvolumeclaim_status_phase{namespace="shop",persistentvolumeclaim="${claim}",phase="${word}"}`;
const ALERT = { namespace: 'shop', persistentvolumeclaim: 'data' };
const WORDS = 'storage class fast-ssd does not exist';
const SILENT = 'no volume was found or made for it';
const PENDING = { [phase('data')]: '_x20 1x40 0x40' };

const cases: RuleCase[] = [
  {
    name: 'in the words of the gateway; over when it is bound',
    series: { ...PENDING, ...GATEWAY, [told('claim-pending', WORDS, 'PersistentVolumeClaim', 'data')]: '_x22 1x40' },
    expect: [at('5m45s'), at('6m', { ...ALERT, why: WORDS }), at('15m', { ...ALERT, why: WORDS }), at('18m')],
  },
  {
    name: 'without a gateway in general words',
    series: PENDING,
    expect: [at('5m15s'), at('5m30s', { ...ALERT, why: SILENT })],
  },
  {
    name: 'bound; waiting for its first pod, as the gateway has nothing to say of it',
    series: { ...GATEWAY, [phase('data', 'Bound')]: '1x60', [phase('first')]: '1x60' },
    expect: [at('6m'), at('10m')],
  },
  {
    name: 'without a gateway the pod that waits for it has an alert of its own',
    series: {
      ...PENDING,
      ...pod(),
      [ofPod('spec_volumes_persistentvolumeclaims_info', POD, 'persistentvolumeclaim="data"')]: '1x100',
      [ofPod('status_unschedulable', POD)]: '_x20 1x80',
    },
    expect: [at('6m'), at('10m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(PENDING), 'kube_persistentvolumeclaim'),
    expect: [at('6m', { ...ALERT, cluster: 'eu', why: SILENT })],
  },
];

export const pvcPending: RuleCases = {
  rule: 'pvc-pending',
  cases,
  words: {
    case: cases[0]!.name,
    at: '6m',
    annotations: {
      summary: 'data (shop): the claim gets no volume',
      description: 'Pods that use the claim do not start. storage class fast-ssd does not exist.',
      impact: 'Pods that use the claim do not start.',
      cause: 'storage class fast-ssd does not exist.',
      next_step: 'Check the storage class and what its provisioner says.',
      kubectl: 'kubectl -n shop describe pvc data',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/persistentvolumeclaims/shop/data?cluster=clusterscope',
      runbook: 'docs/runbooks/pvc-pending.md',
    },
  },
};
