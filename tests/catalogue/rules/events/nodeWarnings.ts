import type { RuleCase, RuleCases } from '../ruleCase';
import { at6m, counter, gateway, many, message } from './eventSeries';

const of = (owner: string, more = '') => ({ kind: 'Node', owner, namespace: '', reason: 'ImageGCFailed', more });
const notReady = (node: string, value: 0 | 1) => ({
  [`kube_node_status_condition{node="${node}",condition="Ready",status="true"}`]: `${value}x120`,
});

const cases: RuleCase[] = [
  {
    name: 'five warnings of one reason; over when they are old',
    series: {
      ...gateway(),
      [counter(of('n'))]: at6m(5),
      [message('disk full', of('n'))]: '_x23 1x80',
      ...notReady('n', 1),
    },
    expect: [
      { at: '6m', alerts: [] },
      { at: '8m', alerts: [{ node: 'n', reason: 'ImageGCFailed', message: 'disk full' }] },
      { at: '22m', alerts: [] },
    ],
  },
  { name: 'four warnings', series: { ...gateway(), [counter(of('n'))]: at6m(4) }, expect: [{ at: '8m', alerts: [] }] },
  {
    name: 'a node that is not ready has its own alert; workloads are not nodes; loss and pressure have rules; normal events are no warnings',
    series: {
      ...gateway(),
      [counter(of('lost'))]: at6m(9),
      ...notReady('lost', 0),
      [counter({})]: at6m(9),
      [counter({ ...of('n'), reason: 'NodeNotReady' })]: at6m(9),
      [counter({ ...of('n'), type: 'Normal' })]: at6m(9),
    },
    expect: [{ at: '8m', alerts: [] }],
  },
  {
    name: 'in a storm there are no single messages',
    series: { ...gateway(), ...many(4, 9), [counter(of('n'))]: at6m(9) },
    expect: [{ at: '8m', alerts: [] }],
  },
  {
    name: 'the gateway has just started; and Prometheus is back and sees old counts',
    series: {
      ...gateway('_x23 1x80', 340),
      [counter(of('n'))]: '_x23 9x80',
      ...gateway('_x23 1x80', -9999, ',cluster="old"'),
      [counter(of('n', ',cluster="old"'))]: '_x23 9x80',
    },
    expect: [{ at: '8m', alerts: [{ node: 'n', reason: 'ImageGCFailed', message: 'see events' }] }],
  },
];

export const nodeWarnings: RuleCases = {
  rule: 'node-warning-events',
  cases,
  evaluateEvery: '30s',
  words: {
    case: cases[0]!.name,
    at: '8m',
    annotations: {
      cause: 'ImageGCFailed: disk full. 5 warning events in the last 5 minutes (threshold 4).',
      description:
        'The node still takes pods; if it gets worse it is lost with all that runs on it. ImageGCFailed: disk full. 5 warning events in the last 5 minutes (threshold 4).',
      impact: 'The node still takes pods; if it gets worse it is lost with all that runs on it.',
      kubectl: 'kubectl get events -A --field-selector involvedObject.kind=Node,involvedObject.name=n',
      next_step: 'Read the node’s events and the kubelet’s log on it.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/n?cluster=clusterscope',
      runbook: 'docs/runbooks/node-warning-events.md',
      summary: 'Node n: 5 warnings, ImageGCFailed',
    },
  },
};
