import { livenessFailuresInEvents } from '../../entries/probes/livenessFailuresInEvents';
import { PROBES } from '../groups';
import { livenessProbeFailing } from './livenessProbeFailing';
import type { AlertRule } from '../rule';

export const livenessFailingInEvents: AlertRule = {
  id: 'liveness-failing-in-events',
  title: 'A container is failing its liveness probe (seen in events)',
  group: PROBES,
  severity: 'critical',
  profile: 'quiet',
  entry: livenessFailuresInEvents,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '1m',
  subject: livenessProbeFailing.subject,
  summary: livenessProbeFailing.summary,
  impact: livenessProbeFailing.impact,
  cause: 'Liveness probe: {cause}. {value|count} event(s) in the last 2 minutes.',
  nextStep: livenessProbeFailing.nextStep,
  kubectl: livenessProbeFailing.kubectl,
  runbook: {
    meaning:
      'As “A container is failing its liveness probe”, for clusters whose kubelets’ `/metrics/probes` Prometheus does not scrape: the failure was seen in a Kubernetes event by the gateway. The rule is silent as soon as probes are scraped.',
    impact: livenessProbeFailing.runbook.impact,
    check: [
      ...livenessProbeFailing.runbook.check,
      'Why probes are not scraped: the app’s Setup page shows what Prometheus lacks.',
    ],
    fix: [
      ...livenessProbeFailing.runbook.fix,
      '**To see failures sooner**: let Prometheus scrape `/metrics/probes` of the kubelets.',
    ],
  },
};
