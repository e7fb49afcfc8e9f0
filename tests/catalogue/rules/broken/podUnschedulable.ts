import type { RuleCase, RuleCases } from '../ruleCase';
import { alert, at, deleted, GATEWAY, inTwoClusters, ofPod, pod, POD, told, twice } from './series';

const PENDING = ofPod('status_unschedulable', POD);
const WORDS = 'cannot be scheduled: Insufficient cpu on 3 nodes';
const SILENT = 'no node takes them';
const UNSCHEDULABLE = { ...pod(), [PENDING]: '_x20 1x40 stale' };
const claim = (name: string) => ofPod('spec_volumes_persistentvolumeclaims_info', name, 'persistentvolumeclaim="data"');

const cases: RuleCase[] = [
  {
    name: 'in the words of the gateway; over when a node takes it',
    series: { ...UNSCHEDULABLE, ...GATEWAY, [told('unschedulable', WORDS)]: '_x23 1x40' },
    expect: [at('5m30s'), at('5m45s', alert({ why: WORDS })), at('15m', alert({ why: WORDS })), at('18m')],
  },
  {
    name: 'without a gateway after half a minute; an autoscaler that adds a node in time is not told of',
    series: {
      ...UNSCHEDULABLE,
      ...pod('quick-0', 'quick'),
      [ofPod('status_unschedulable', 'quick-0')]: '_x20 1 stale',
    },
    expect: [at('5m15s'), at('5m30s', alert({ why: SILENT }))],
  },
  {
    name: 'gated on purpose, being deleted, waiting for a claim that is told of',
    series: {
      ...pod('gated-0', 'gated'),
      [ofPod('status_unschedulable', 'gated-0')]: '1x60',
      [ofPod('status_reason', 'gated-0', 'reason="SchedulingGated"')]: '1x60',
      ...pod('ending-0', 'ending'),
      [ofPod('status_unschedulable', 'ending-0')]: '1x60',
      ...deleted('ending-0'),
      ...pod('claiming-0', 'claiming'),
      [ofPod('status_unschedulable', 'claiming-0')]: '1x60',
      [claim('claiming-0')]: '1x60',
      [told('claim-pending', 'no storage class', 'PersistentVolumeClaim', 'data')]: '1x60',
    },
    expect: [at('5m'), at('10m')],
  },
  {
    name: 'a pod whose claim is no trouble',
    series: {
      ...UNSCHEDULABLE,
      [claim(POD)]: '1x60',
      [told('claim-pending', 'x', 'PersistentVolumeClaim', 'other')]: '1x60',
    },
    expect: [at('6m', alert({ why: SILENT }))],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(UNSCHEDULABLE), 'kube_pod_status_unschedulable'),
    expect: [at('6m', alert({ cluster: 'eu', why: SILENT }))],
  },
];

export const podUnschedulable: RuleCases = {
  rule: 'pod-unschedulable',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m45s',
    annotations: {
      summary: 'web (shop): 1 pod(s) fit on no node',
      description:
        'The workload runs with fewer pods than asked for, or not at all. cannot be scheduled: Insufficient cpu on 3 nodes; 1 pod(s) wait for a node for more than 30 seconds.',
      impact: 'The workload runs with fewer pods than asked for, or not at all.',
      cause: 'cannot be scheduled: Insufficient cpu on 3 nodes; 1 pod(s) wait for a node for more than 30 seconds.',
      next_step: 'Compare what the pod asks for (CPU, memory, taints, affinity) with what the nodes offer.',
      kubectl: 'kubectl -n shop get events --field-selector reason=FailedScheduling --sort-by=.lastTimestamp',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/pod-unschedulable.md',
    },
  },
};
