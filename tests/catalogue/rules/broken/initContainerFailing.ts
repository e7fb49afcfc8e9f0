import type { RuleCase, RuleCases } from '../ruleCase';
import { alert, at, deleted, GATEWAY, inTwoClusters, nodeLost, ofContainer, pod, POD, told, twice } from './series';

const backOff = (name: string) =>
  ofContainer('init_container_status_waiting_reason', name, 'reason="CrashLoopBackOff"', 'migrate');
const ended = (name: string, reason: string) =>
  ofContainer('init_container_status_terminated_reason', name, `reason="${reason}"`, 'migrate');
const WORDS = 'init container migrate ends with exit code 1';
const SILENT = 'it ends with an error';
const FAILING = { ...pod(), [backOff(POD)]: '_x20 1x40 stale' };

const cases: RuleCase[] = [
  {
    name: 'held back, in the words of the gateway; over when it is mended',
    series: { ...FAILING, ...GATEWAY, [told('init-container', WORDS)]: '_x22 1x40' },
    expect: [at('5m30s'), at('5m45s', alert({ container: 'migrate', why: WORDS })), at('18m')],
  },
  {
    name: 'ended with an error and not held back yet',
    series: { ...pod(), [ended(POD, 'Error')]: '_x20 1x40' },
    expect: [at('5m'), at('5m15s', alert({ container: 'migrate', why: SILENT }))],
  },
  {
    name: 'one that has done its work, a pod that ends, a lost node',
    series: {
      ...pod(),
      [ended(POD, 'Completed')]: '1x60',
      ...pod('ending-0', 'ending'),
      [backOff('ending-0')]: '1x60',
      ...deleted('ending-0'),
      ...pod('lost-0', 'lost', 'node-b'),
      [backOff('lost-0')]: '1x60',
      ...nodeLost('node-b'),
    },
    expect: [at('5m'), at('10m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(FAILING), 'kube_pod_init_container'),
    expect: [at('6m', alert({ cluster: 'eu', container: 'migrate', why: SILENT }))],
  },
];

export const initContainerFailing: RuleCases = {
  rule: 'init-container-failing',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m45s',
    annotations: {
      summary: 'web (shop): init container migrate fails',
      description:
        'The pods do not start; older ones, if any, go on. init container migrate ends with exit code 1; 1 pod(s) wait for it.',
      impact: 'The pods do not start; older ones, if any, go on.',
      cause: 'init container migrate ends with exit code 1; 1 pod(s) wait for it.',
      next_step: 'Read what the init container logged; the containers after it have not run yet.',
      kubectl: 'kubectl -n shop logs deployment/web -c migrate --tail=50',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/init-container-failing.md',
    },
  },
};
