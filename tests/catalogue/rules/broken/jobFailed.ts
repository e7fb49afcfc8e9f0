import type { RuleCase, RuleCases } from '../ruleCase';
import { at, GATEWAY, inTwoClusters, told, twice } from './series';

const ofJob = (family: string, job: string, more = '') =>
  `kube_job_${family}{namespace="shop",job_name="${job}"${more}}`;
const owner = (job: string, kind: string, name: string) =>
  ofJob('owner', job, `,owner_kind="${kind}",owner_name="${name}",owner_is_controller="true"`);
const ended = (family: 'failed' | 'complete', job: string) => ofJob(family, job, ',condition="true"');
const WORDS = 'gave up after 3 pods ended with exit code 7';
const SILENT = 'it gave up';
const EXPORT = { namespace: 'shop', workload_kind: 'Job', workload: 'export' };
const NIGHTLY = { namespace: 'shop', workload_kind: 'CronJob', workload: 'nightly' };
const FAILED = {
  [owner('export', '', '')]: '1x80 stale',
  [ofJob('status_start_time', 'export')]: '100x80 stale',
  [ended('failed', 'export')]: '_x20 1x60 stale',
};
/** Two runs of a CronJob, started at 100 and 600 seconds. */
const RUNS = {
  [owner('nightly-1', 'CronJob', 'nightly')]: '1x120',
  [ofJob('status_start_time', 'nightly-1')]: '100x120',
  [owner('nightly-2', 'CronJob', 'nightly')]: '_x40 1x120',
  [ofJob('status_start_time', 'nightly-2')]: '_x40 600x120',
};

const cases: RuleCase[] = [
  {
    name: 'in the words of the gateway; over when the Job is deleted',
    series: { ...FAILED, ...GATEWAY, [told('job-failed', WORDS, 'Job', 'export')]: '_x21 1x60' },
    expect: [at('5m'), at('5m15s', { ...EXPORT, why: WORDS }), at('20m', { ...EXPORT, why: WORDS }), at('23m')],
  },
  {
    name: 'a run of a CronJob; over when a later one succeeds',
    series: { ...RUNS, [ended('failed', 'nightly-1')]: '_x20 1x120', [ended('complete', 'nightly-2')]: '_x60 1x60' },
    expect: [at('5m', { ...NIGHTLY, why: SILENT }), at('14m45s', { ...NIGHTLY, why: SILENT }), at('18m')],
  },
  {
    name: 'a run that fails after one that succeeded, and one that runs',
    series: { ...RUNS, [ended('complete', 'nightly-1')]: '_x20 1x120', [ended('failed', 'nightly-2')]: '_x60 1x60' },
    expect: [at('14m45s'), at('15m', { ...NIGHTLY, why: SILENT })],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(FAILED), 'kube_job_failed'),
    expect: [at('6m', { ...EXPORT, cluster: 'eu', why: SILENT })],
  },
];

export const jobFailed: RuleCases = {
  rule: 'job-failed',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m15s',
    annotations: {
      summary: 'export (shop): the Job failed',
      description: 'Its work is not done, and nobody tries again. gave up after 3 pods ended with exit code 7.',
      impact: 'Its work is not done, and nobody tries again.',
      cause: 'gave up after 3 pods ended with exit code 7.',
      next_step: 'Read the log of the last pod. A Job that gave up has to be started anew.',
      kubectl: 'kubectl -n shop logs job/export --tail=50',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/jobs/shop/export?cluster=clusterscope',
      runbook: 'docs/runbooks/job-failed.md',
    },
  },
};
