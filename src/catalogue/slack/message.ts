/**
 * The Slack message as Go templates that Grafana's and Alertmanager's notifier both understand. Names are global in Grafana,
 * hence the prefix. Limits: title 150 characters, text under Slack's 3,000 for a section; a Kubernetes name has at most 253.
 */
const PREFIX = 'clusterscope';
const LISTED = 2;

interface MessageTemplate {
  name: string;
  body: string;
}

/** What Slack takes for markup, written so that it shows as it is. */
const escape: MessageTemplate = {
  name: `${PREFIX}.escape`,
  body: '{{ reReplaceAll ">" "&gt;" (reReplaceAll "<" "&lt;" (reReplaceAll "&" "&amp;" .)) }}',
};

/** The first `length` characters, marked when something was left out. */
const cut = (expression: string, length: number) =>
  `(reReplaceAll "(?s)^(.{${length - 1}}).{2,}$" "\${1}…" ${expression})`;
const shown = (annotation: string, length: number) =>
  `{{ template "${escape.name}" ${cut(`.Annotations.${annotation}`, length)} }}`;

const emoji =
  '{{ if eq .Status "resolved" }}✅{{ else if eq .CommonLabels.severity "critical" }}🔴{{ else if eq .CommonLabels.severity "warning" }}🟠{{ else }}🔵{{ end }}';

/** What the message is about: the firing alerts of the group, or all of them when none fires any more. */
const SHOWN = '(or .Alerts.Firing .Alerts)';
const beyond = (count: number, then: (rest: string) => string) =>
  `{{ if gt (len ${SHOWN}) ${count} }}${then(`{{ len (slice ${SHOWN} ${count}) }}`)}{{ end }}`;

/** Also what a phone shows of the message. Plain text: Slack reads no markup in titles. */
const title: MessageTemplate = {
  name: `${PREFIX}.title`,
  body: `${emoji} {{ with index ${SHOWN} 0 }}{{ ${cut('.Annotations.summary', 140)} }}{{ end }}${beyond(1, (rest) => ` (+${rest})`)}`,
};

const links =
  '<{{ .Annotations.page_url }}|Open in Grafana>{{ if .Annotations.runbook_url }} · <{{ .Annotations.runbook_url }}|Runbook>{{ else if .Annotations.runbook }} · Runbook: {{ .Annotations.runbook }}{{ end }}';

const firing: MessageTemplate = {
  name: `${PREFIX}.firing`,
  body: [
    `*${shown('summary', 200)}*`,
    'Workload: {{ .Labels.workload_kind }} {{ .Labels.workload }} · Namespace: {{ .Labels.namespace }}{{ if .Labels.cluster }} · Cluster: {{ .Labels.cluster }}{{ end }}',
    `Cause: ${shown('cause', 350)}`,
    `Next step: ${shown('next_step', 350)}`,
    `\`\`\`${shown('kubectl', 350)}\`\`\``,
    links,
  ].join('\n'),
};

const resolved: MessageTemplate = {
  name: `${PREFIX}.resolved`,
  body: [
    `*${shown('summary', 200)}*`,
    'Over after {{ (.EndsAt.Sub .StartsAt).Round 1000000000 }}. <{{ .Annotations.page_url }}|Open in Grafana>',
  ].join('\n'),
};

const one = `{{ if eq .Status "resolved" }}{{ template "${resolved.name}" . }}{{ else }}{{ template "${firing.name}" . }}{{ end }}`;

const text: MessageTemplate = {
  name: `${PREFIX}.text`,
  body: `{{ range $i, $alert := ${SHOWN} }}{{ if lt $i ${LISTED} }}{{ if gt $i 0 }}\n\n{{ end }}${one}{{ end }}{{ end }}${beyond(LISTED, (rest) => `\n\n+ ${rest} more`)}`,
};

/** Attachment colour: red while a critical alert fires, amber for others, green when over. */
export const MESSAGE_COLOR =
  '{{ if eq .Status "resolved" }}#2eb67d{{ else if eq .CommonLabels.severity "critical" }}#d63232{{ else }}#e6a23c{{ end }}';

/** In an order in which each is defined before it is used. */
const MESSAGE_TEMPLATES: readonly MessageTemplate[] = [escape, firing, resolved, text, title];

/** A call of one of them, for a contact point's field. */
export const TITLE = `{{ template "${title.name}" . }}`;
export const TEXT = `{{ template "${text.name}" . }}`;

const define = ({ name, body }: MessageTemplate) => `{{ define "${name}" }}${body}{{ end }}`;

/** All definitions as Grafana's template group. */
export const DEFINITIONS = MESSAGE_TEMPLATES.map(define).join('\n');

/** The same fields with the definitions they use in front: Alertmanager parses each field by itself. */
export const TITLE_WITH_DEFINITIONS = define(title) + TITLE;
export const TEXT_WITH_DEFINITIONS = [escape, firing, resolved, text].map(define).join('') + TEXT;

/** For templates that call these two. */
export const TITLE_NAME = title.name;
export const TEXT_NAME = text.name;
