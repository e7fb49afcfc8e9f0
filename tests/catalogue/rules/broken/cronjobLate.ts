import type { RuleCase, RuleCases } from '../ruleCase';
import { at, inTwoClusters, twice } from './series';

const ofCronJob = (family: string) => `kube_cronjob_${family}{namespace="shop",cronjob="nightly"}`;
const ALERT = { namespace: 'shop', workload_kind: 'CronJob', workload: 'nightly' };
const LATE = { [ofCronJob('next_schedule_time')]: '300x60 4000x40', [ofCronJob('status_active')]: '0x100' };

const cases: RuleCase[] = [
  {
    name: 'five minutes after its time; over when it has begun',
    series: LATE,
    expect: [at('10m'), at('10m15s', ALERT), at('15m', ALERT), at('18m')],
  },
  {
    name: 'the run before is still busy',
    series: { ...LATE, [ofCronJob('status_active')]: '1x100' },
    expect: [at('12m')],
  },
  { name: 'suspended: there is no next run', series: { [ofCronJob('status_active')]: '0x100' }, expect: [at('12m')] },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(LATE), 'kube_cronjob_next'),
    expect: [at('12m', { ...ALERT, cluster: 'eu' })],
  },
];

export const cronjobLate: RuleCases = {
  rule: 'cronjob-late',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m15s',
    annotations: {
      summary: 'nightly (shop): a run is overdue for 5m 15s',
      description:
        'Work that should have begun has not. Overdue for 5m 15s, longer than 5m 0s; it is neither suspended nor still busy with the run before.',
      impact: 'Work that should have begun has not.',
      cause: 'Overdue for 5m 15s, longer than 5m 0s; it is neither suspended nor still busy with the run before.',
      next_step: 'Read the CronJob’s events and see whether the controller manager works.',
      kubectl: 'kubectl -n shop describe cronjob/nightly',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/cronjobs/shop/nightly?cluster=clusterscope',
      runbook: 'docs/runbooks/cronjob-late.md',
    },
  },
};
