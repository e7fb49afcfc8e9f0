import { RULE_LABEL } from '../rules/labels';
import { call, shown, template, when } from './goTemplate';

// Pieces that say something of one alert, which is the dot. Lengths keep each block
// within Slack's 3,000 characters even if every one of them has to be escaped (`&` becomes five).

/** Labels that are told elsewhere in the message, or to nobody. */
const TOLD = [
  ...['alertname', 'severity', RULE_LABEL, 'cluster', 'namespace', 'workload_kind', 'workload'],
  ...['grafana_folder', 'job', 'instance', 'prometheus', 'cause', 'why'],
];

/** `Deployment checkout · namespace shop · cluster eu`, as far as there is one. */
export const WHOM = template(
  'whom',
  `${shown(`(or .Annotations.subject .Labels.alertname)`, 200)}${when('.Annotations.where', ` · namespace ${shown('.Annotations.where', 63)}`)}${when('.Labels.cluster', ` · cluster ${shown('.Labels.cluster', 100)}`)}`
);

/** Slack shows the time as the reader's clock has it; elsewhere UTC stands. */
export const SINCE = template(
  'since',
  '<!date^{{ .StartsAt.Unix }}^{date_short_pretty} {time}|{{ .StartsAt.UTC.Format "2006-01-02 15:04" }} UTC>'
);

const EXTRA_LABELS = `(.Labels.Remove (stringSlice ${TOLD.map((label) => `"${label}"`).join(' ')})).SortedPairs`;
/** A label that names the subject, such as `node`, has been told as well. */
const SUBJECT_NAME = '(reReplaceAll "^[^ ]+ " "" $.Annotations.subject)';

/** The labels that narrow it down, and since when: `container checkout · reason FailedMount · since …`. */
export const EVIDENCE = template(
  'evidence',
  `{{ range $i, $pair := ${EXTRA_LABELS} }}{{ if and (lt $i 6) (ne $pair.Value ${SUBJECT_NAME}) }}${shown('(printf "%s %s" $pair.Name $pair.Value)', 80)} · {{ end }}{{ end }}since ${call(SINCE)}`
);

/** Alerts of rules that are not ours may come to the same contact point: they say less, but are a message. */
export const SUMMARY_OF = '(or .Annotations.summary .Labels.alertname)';
const CAUSE_OF = '(or .Annotations.cause .Annotations.description "the rule does not say")';

export const SUMMARY = template('summary', shown(SUMMARY_OF, 140));
export const IMPACT = template('impact', shown('.Annotations.impact', 200));
export const CAUSE = template('cause', shown(CAUSE_OF, 380));
export const NEXT_STEP = template('next', shown('.Annotations.next_step', 300));
export const KUBECTL = template('kubectl', shown('.Annotations.kubectl', 400));

/** How long it lasted, to the second. */
export const DURATION = template('duration', '{{ (.EndsAt.Sub .StartsAt).Round 1000000000 }}');

/** In an order in which each is defined before it is used. */
export const ALERT_PARTS = [WHOM, SINCE, EVIDENCE, SUMMARY, IMPACT, CAUSE, NEXT_STEP, KUBECTL, DURATION];
