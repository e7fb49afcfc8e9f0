import type { RuleCase, RuleCases } from '../ruleCase';
import { at, inTwoClusters, ofContainer, ofPod, twice } from './series';

const ofJob = (family: string, job: string, more = '') =>
  `kube_job_${family}{namespace="shop",job_name="${job}"${more}}`;
const ALERT = { namespace: 'shop', workload_kind: 'CronJob', workload: 'nightly' };
/** Started so long before 0 that it has run for 12 hours at 10m. */
const job = (name: string, startedAt: number, active = '1x100') => ({
  [ofJob('owner', name, ',owner_kind="CronJob",owner_name="nightly",owner_is_controller="true"')]: '1x100',
  [ofJob('status_start_time', name)]: `${startedAt}x100`,
  [ofJob('status_active', name)]: active,
});

const cases: RuleCase[] = [
  {
    name: 'for more than twelve hours; over when it ends',
    series: job('nightly-1', -42600, '1x60 0x100'),
    expect: [at('11m'), at('11m15s', ALERT), at('15m', ALERT), at('21m')],
  },
  { name: 'one that ended long ago is still there', series: job('nightly-1', -99999, '0x100'), expect: [at('11m')] },
  {
    name: 'its pods crash: told elsewhere',
    series: {
      ...job('nightly-1', -99999),
      [ofPod('owner', 'nightly-1-abcde', 'owner_kind="Job",owner_name="nightly-1"')]: '1x100',
      [ofContainer('container_status_restarts_total', 'nightly-1-abcde')]: '0+1x100',
    },
    expect: [at('5m'), at('11m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(job('nightly-1', -42600)), 'kube_job_status_active'),
    expect: [at('12m', { ...ALERT, cluster: 'eu' })],
  },
];

export const jobLate: RuleCases = {
  rule: 'job-late',
  cases,
  words: {
    case: cases[0]!.name,
    at: '11m15s',
    annotations: {
      summary: 'nightly (shop): a Job has been running for 12h 1m 15s',
      description:
        'Its work is not done, and a CronJob may skip its next runs. Running for 12h 1m 15s, longer than 12h 0m 0s.',
      impact: 'Its work is not done, and a CronJob may skip its next runs.',
      cause: 'Running for 12h 1m 15s, longer than 12h 0m 0s.',
      next_step: 'See whether it still makes progress; a Job without a deadline never gives up.',
      kubectl: 'kubectl -n shop get jobs',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/cronjobs/shop/nightly?cluster=clusterscope',
      runbook: 'docs/runbooks/job-late.md',
    },
  },
};
