import type { RuleCase, RuleCases } from '../ruleCase';
import {
  alert,
  at,
  deleted,
  failedProbe,
  GATEWAY,
  inTwoClusters,
  nodeLost,
  ofContainer,
  pod,
  POD,
  told,
  twice,
  waits,
} from './series';

const RESTARTS = ofContainer('container_status_restarts_total', POD);
const WORDS = 'ends with exit code 3';
/** The second restart within minutes is counted at 6m. */
const LOOPING = { ...pod(), [waits('CrashLoopBackOff')]: '_x20 1x40 stale', [RESTARTS]: '0x20 1x2 2x36 stale' };
const SILENT = 'it ends again and again';

/** A pod of its own workload that crashes as LOOPING does. */
const looping = (workload: string, node?: string) => ({
  ...pod(`${workload}-0`, workload, node),
  [waits('CrashLoopBackOff', `${workload}-0`)]: '_x20 1x100',
  [ofContainer('container_status_restarts_total', `${workload}-0`)]: '0x20 1x2 2x100',
});

const cases: RuleCase[] = [
  {
    name: 'the second crash, in the words of the gateway; over when the pod is replaced',
    series: { ...LOOPING, ...GATEWAY, [told('crash', WORDS)]: '_x22 1x40' },
    expect: [
      at('5m45s'),
      at('6m', alert({ container: 'app', why: WORDS })),
      at('14m', alert({ container: 'app', why: WORDS })),
      at('18m'),
    ],
  },
  {
    name: 'without a gateway at once, in general words',
    series: LOOPING,
    expect: [at('5m45s'), at('6m', alert({ container: 'app', why: SILENT }))],
  },
  {
    name: 'a gateway that says nothing is waited for',
    series: { ...LOOPING, ...GATEWAY },
    expect: [at('7m15s'), at('7m30s', alert({ container: 'app', why: SILENT }))],
  },
  {
    name: 'one crash is no loop, and neither are old ones',
    series: {
      ...pod(),
      [waits('CrashLoopBackOff')]: '_x20 1 _x80',
      [RESTARTS]: '0x20 1x100',
      ...pod('old-0', 'old'),
      [ofContainer('container_status_restarts_total', 'old-0')]: '9x100',
      [waits('Other', 'old-0')]: '1x100',
    },
    expect: [at('5m15s'), at('15m')],
  },
  {
    name: 'a pod that is first seen in the middle of its loop',
    series: { ...pod(), [waits('CrashLoopBackOff')]: '_x20 1x80', [RESTARTS]: '_x20 5x80' },
    expect: [at('4m45s'), at('5m', alert({ container: 'app', why: SILENT }))],
  },
  {
    name: 'told elsewhere or excused: being deleted, on a lost node, killed for memory, by its liveness or startup probe',
    series: {
      ...looping('ending'),
      ...deleted('ending-0'),
      ...looping('lost', 'node-b'),
      ...nodeLost('node-b'),
      ...looping('memory'),
      [ofContainer('container_status_last_terminated_reason', 'memory-0', 'reason="OOMKilled"')]: '_x20 1x100',
      ...looping('probed'),
      [failedProbe('Liveness', 'probed-0')]: '0x20 1+1x100',
      ...looping('starting'),
      [failedProbe('Startup', 'starting-0')]: '0x20 1+1x100',
    },
    expect: [at('6m'), at('10m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(LOOPING), 'kube_pod_container_status_waiting'),
    expect: [at('6m', alert({ cluster: 'eu', container: 'app', why: SILENT }))],
  },
];

export const crashLoop: RuleCases = {
  rule: 'crash-loop',
  cases,
  words: {
    case: cases[0]!.name,
    at: '6m',
    annotations: {
      summary: 'web (shop): container app keeps crashing',
      description:
        'Each crash loses the requests in flight, and between two starts the pod answers nothing. ends with exit code 3; 1 pod(s) affected. The kubelet waits longer before each new start, up to 5 minutes.',
      impact: 'Each crash loses the requests in flight, and between two starts the pod answers nothing.',
      cause:
        'ends with exit code 3; 1 pod(s) affected. The kubelet waits longer before each new start, up to 5 minutes.',
      next_step:
        'Read the last lines of the run that ended: they mostly say what was missing. If it began with a rollout, undo that first.',
      kubectl: 'kubectl -n shop logs deployment/web -c app --previous --tail=50',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/crash-loop.md',
    },
  },
};
