import type { RuleCase, RuleCases } from '../ruleCase';
import { certificate, DAY, expiring, inItsOwnCluster, left, threeKubelets } from './certificates';

const cases: RuleCase[] = [
  {
    name: 'less than a day, for five minutes, whatever way leads to the node; over when it is renewed',
    series: threeKubelets(`${DAY + 600}-15x240 ${90 * DAY}x240`),
    expect: [
      { at: '14m', alerts: [] },
      { at: '16m', alerts: [expiring('client'), expiring('client', 'node-b'), expiring('client', 'node-c')] },
      { at: '1h20m', alerts: [] },
    ],
  },
  {
    name: 'the serving certificate, which has expired',
    series: { [certificate('server', 'node-a')]: '-60x240' },
    expect: [{ at: '20m', alerts: [expiring('serving')] }],
  },
  {
    name: 'more than a day',
    series: { [certificate('client', 'node-a')]: left(2 * DAY) },
    expect: [{ at: '20m', alerts: [] }],
  },
  {
    name: inItsOwnCluster.name,
    series: inItsOwnCluster.series(DAY / 2),
    expect: [{ at: '20m', alerts: [{ ...expiring('client'), cluster: 'eu' }] }],
  },
];

export const kubeletCertificateUrgent: RuleCases = {
  rule: 'kubelet-cert-urgent',
  cases,
  words: {
    case: cases[1]!.name,
    at: '20m',
    annotations: {
      description:
        'When the client certificate expires the node is lost; when the serving one does, logs and metrics of its pods are. The serving certificate of the kubelet is valid for another 1s and was not renewed.',
      impact:
        'When the client certificate expires the node is lost; when the serving one does, logs and metrics of its pods are.',
      summary: 'Node node-a: the serving certificate of its kubelet expires in 1s',
      cause: 'The serving certificate of the kubelet is valid for another 1s and was not renewed.',
      next_step: 'See whether a certificate request waits for approval, else look at the kubelet’s log.',
      kubectl: 'kubectl get csr',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/kubelet-cert-urgent.md',
    },
  },
};
