import type { RuleCase, RuleCases } from '../ruleCase';
import {
  alert,
  at,
  deleted,
  GATEWAY,
  inTwoClusters,
  nodeLost,
  ofContainer,
  OTHER_POD,
  pod,
  POD,
  told,
  twice,
} from './series';

const reason = (name: string, word = 'OOMKilled') =>
  ofContainer('container_status_last_terminated_reason', name, `reason="${word}"`);
const ended = (name: string) => ofContainer('container_status_last_terminated_timestamp', name);
const restarts = (name: string) => ofContainer('container_status_restarts_total', name);
const WORDS = 'killed at its memory limit of 48 MiB';
const SILENT = 'killed for want of memory';
/** Killed at 298 s and seen at 5m. */
const KILLED = { ...pod(), [reason(POD)]: '_x20 1x100', [ended(POD)]: '_x20 298x100' };

const cases: RuleCase[] = [
  {
    name: 'the first kill, in the words of the gateway; over ten minutes later',
    series: { ...KILLED, ...GATEWAY, [told('oom-killed', WORDS)]: '_x21 1x60' },
    expect: [
      at('5m'),
      at('5m15s', alert({ container: 'app', why: WORDS })),
      at('14m45s', alert({ container: 'app', why: WORDS })),
      at('17m30s'),
    ],
  },
  {
    name: 'where the time of the end is not told, a restart tells; two pods are one alert',
    series: {
      ...pod(),
      ...pod(OTHER_POD),
      [reason(POD)]: '_x20 1x100',
      [restarts(POD)]: '0x19 1x100',
      [reason(OTHER_POD)]: '_x20 1x100',
      [restarts(OTHER_POD)]: '0x19 1x100',
    },
    expect: [at('4m45s'), at('5m', alert({ container: 'app', why: SILENT }))],
  },
  {
    name: 'kills of long ago after Prometheus was away, other ends, pods that end and pods of a lost node',
    series: {
      ...pod('old-0', 'old'),
      [reason('old-0')]: '_x80 1x100',
      [ended('old-0')]: '_x80 100x100',
      [restarts('old-0')]: '_x80 7x100',
      ...pod('crashed-0', 'crashed'),
      [reason('crashed-0', 'Error')]: '_x80 1x100',
      [ended('crashed-0')]: '_x80 1198x100',
      ...pod('ending-0', 'ending'),
      [reason('ending-0')]: '_x80 1x100',
      [ended('ending-0')]: '_x80 1198x100',
      ...deleted('ending-0'),
      ...pod('lost-0', 'lost', 'node-b'),
      [reason('lost-0')]: '_x80 1x100',
      [ended('lost-0')]: '_x80 1198x100',
      ...nodeLost('node-b'),
    },
    expect: [at('20m'), at('21m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(KILLED), 'kube_pod_container_status_last_terminated_reason'),
    expect: [at('6m', alert({ cluster: 'eu', container: 'app', why: SILENT }))],
  },
];

export const oomKilled: RuleCases = {
  rule: 'oom-killed',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m15s',
    annotations: {
      summary: 'web (shop): container app was OOM-killed',
      description:
        'The requests in flight were lost, and it will happen again when memory grows as far. killed at its memory limit of 48 MiB; 1 pod(s) within the last 10 minutes.',
      impact: 'The requests in flight were lost, and it will happen again when memory grows as far.',
      cause: 'killed at its memory limit of 48 MiB; 1 pod(s) within the last 10 minutes.',
      next_step:
        'Compare memory with the limit on the workload’s page: steady growth is a leak, a plateau above the limit means the limit is too low.',
      kubectl:
        'kubectl -n shop get pods -o custom-columns=POD:.metadata.name,LIMIT:.spec.containers[*].resources.limits.memory,LAST:.status.containerStatuses[*].lastState.terminated.reason',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/oom-killed.md',
    },
  },
};
