import { when } from './goTemplate';

/** Who sends the message: they know different addresses of rule and silence. */
export type Sender = 'grafana' | 'alertmanager';

export interface Link {
  title: string;
  /** Whether there is such a link, as a condition; the dot is the message. */
  condition: string;
  /** Address as a template; the dot is the message. */
  url: string;
}

/** The message's first alert: links that are the same for all of a group are taken from it. */
export const FIRST = '(index (or .Alerts.Firing .Alerts) 0)';

/** The dashboard at the time of the alert: from an hour before it began. */
const DASHBOARD = `{{ reReplaceAll "&from=.*$" "" ${FIRST}.Annotations.dashboard_url }}&from={{ (${FIRST}.StartsAt.Add -3600000000000).UnixMilli }}&to=now`;

/** Alertmanager's form for a silence of the whole group. */
const GROUP_MATCHERS =
  '{{ range $i, $pair := .GroupLabels.SortedPairs }}{{ if $i }}%2C%20{{ end }}{{ urlquery $pair.Name }}%3D%22{{ reReplaceAll "[+]" "%20" (urlquery $pair.Value) }}%22{{ end }}';

/** Prometheus puts the whole expression, thousands of characters, into its address of the rule: the alert's name finds it too. */
const OF_SENDER: Readonly<Record<Sender, readonly Link[]>> = {
  grafana: [
    { title: 'Rule', condition: `${FIRST}.GeneratorURL`, url: `{{ ${FIRST}.GeneratorURL }}` },
    { title: 'Silence', condition: `${FIRST}.SilenceURL`, url: `{{ ${FIRST}.SilenceURL }}` },
  ],
  alertmanager: [
    {
      title: 'Rule',
      condition: `${FIRST}.GeneratorURL`,
      url: `{{ reReplaceAll "/graph[?].*$" "/alerts?search=" ${FIRST}.GeneratorURL }}{{ .CommonLabels.alertname }}`,
    },
    {
      title: 'Silence',
      condition: '.ExternalURL',
      url: `{{ .ExternalURL }}/#/silences/new?filter=%7B${GROUP_MATCHERS}%7D`,
    },
  ],
};

const ofAnnotation = (title: string, annotation: string): Link => ({
  title,
  condition: `${FIRST}.Annotations.${annotation}`,
  url: `{{ ${FIRST}.Annotations.${annotation} }}`,
});

const whileFiring = (link: Link): Link => ({ ...link, condition: `and (eq .Status "firing") ${link.condition}` });

/** Where a message leads, most wanted first; the first is always there. What is over needs no runbook and no silence. */
export function linksOf(sender: Sender): Link[] {
  const toAct = [ofAnnotation('Logs', 'logs_url'), ...OF_SENDER[sender], ofAnnotation('Runbook', 'runbook_url')];
  return [
    { title: 'Open in Grafana', condition: 'true', url: `{{ or ${FIRST}.Annotations.page_url .ExternalURL }}` },
    { title: 'Dashboard', condition: `${FIRST}.Annotations.dashboard_url`, url: DASHBOARD },
    ...toAct.map(whileFiring),
  ];
}

/** Links on one line in Slack's notation. A runbook that is published nowhere is named. */
export function linkLine(sender: Sender): string {
  const line = linksOf(sender)
    .map(({ title, condition, url }, i) => when(condition, `${i === 0 ? '' : ' · '}<${url}|${title}>`))
    .join('');
  const named = whileFiring(ofAnnotation('', 'runbook'));
  return `${line}${when(named.condition, ` · Runbook: ${named.url}`)}`;
}
