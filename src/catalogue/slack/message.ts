import {
  ALERT_PARTS,
  CAUSE,
  DURATION,
  EVIDENCE,
  IMPACT,
  KUBECTL,
  NEXT_STEP,
  SINCE,
  SUMMARY,
  SUMMARY_OF,
  WHOM,
} from './alertParts';
import { call, cut, define, ESCAPE, template, when, type Template } from './goTemplate';
import { FIRST, linkLine, type Sender } from './links';

/**
 * The Slack message as Go templates for the notifiers of Grafana and Alertmanager: one title grammar (mark, what and whom,
 * where, how many), then impact, cause, evidence, next step, a line for the shell, links. The first alert is told in full,
 * up to four more in a line, the rest counted.
 */
const LISTED = 5;

/** What the message is about: the firing alerts of the group, or all of them when none fires any more. */
export const SHOWN = '(or .Alerts.Firing .Alerts)';
const countAfter = (count: number) => `{{ len (slice ${SHOWN} ${count}) }}`;
const ifMoreThan = (count: number, then: string) => when(`gt (len ${SHOWN}) ${count}`, then);

const MARK =
  '{{ if eq .Status "resolved" }}✅{{ else if eq .CommonLabels.severity "critical" }}🔴{{ else if eq .CommonLabels.severity "warning" }}🟠{{ else }}🔵{{ end }}';

/** Nothing that Slack could follow: a title knows no escaping, so look-alikes stand for the brackets. */
const plain = (expression: string) => `{{ reReplaceAll ">" "›" (reReplaceAll "<" "‹" ${expression}) }}`;

const titled = (length: number) => `{{ with ${FIRST} }}${plain(cut(SUMMARY_OF, length))}{{ end }}`;

/** Also what a phone shows of the message; at most 150 characters. */
export const TITLE_TEMPLATE = template(
  'title',
  `${MARK} ${when('.CommonLabels.cluster', `${titled(110)} · ${plain(cut('.CommonLabels.cluster', 20))}`, titled(134))}${ifMoreThan(1, ` (+${countAfter(1)} more)`)}`
);

const told = (annotation: string, text: string) => when(`.Annotations.${annotation}`, `\n${text}`);

const FIRING = template(
  'firing',
  [
    `*Whom:* ${call(WHOM)}`,
    told('impact', `*Impact:* ${call(IMPACT)}`),
    `\n*Cause:* ${call(CAUSE)}`,
    `\n*Evidence:* ${call(EVIDENCE)}`,
    told('next_step', `*Next step:* ${call(NEXT_STEP)}`),
    told('kubectl', `\`\`\`${call(KUBECTL)}\`\`\``),
  ].join('')
);

const RESOLVED = template('resolved', `*Whom:* ${call(WHOM)}\nOver after ${call(DURATION)}, since ${call(SINCE)}.`);

/** Every alert but the first in one line. */
export const OTHERS = template(
  'others',
  `{{ range $i, $alert := ${SHOWN} }}{{ if and (gt $i 0) (lt $i ${LISTED}) }}{{ if gt $i 1 }}\n{{ end }}• ${call(SUMMARY)}{{ if eq .Status "resolved" }}: over after ${call(DURATION)}{{ end }}{{ end }}{{ end }}${ifMoreThan(LISTED, `\n+ ${countAfter(LISTED)} more`)}`
);

const textTemplate = (sender: Sender) =>
  template(
    'text',
    [
      `{{ with ${FIRST} }}${when('eq .Status "resolved"', call(RESOLVED), call(FIRING))}{{ end }}`,
      `${ifMoreThan(1, `\n${call(OTHERS)}`)}`,
      `\n${linkLine(sender)}`,
    ].join('')
  );

/** Attachment colour: red while a critical alert fires, amber a warning, blue others, green when over. */
export const MESSAGE_COLOR =
  '{{ if eq .Status "resolved" }}#2eb67d{{ else if eq .CommonLabels.severity "critical" }}#d63232{{ else if eq .CommonLabels.severity "warning" }}#e6a23c{{ else }}#2f7dd1{{ end }}';

/** In an order in which each is defined before it is used. */
function templatesFor(sender: Sender): readonly Template[] {
  return [ESCAPE, ...ALERT_PARTS, FIRING, RESOLVED, OTHERS, textTemplate(sender), TITLE_TEMPLATE];
}

/** All definitions of a sender's message. */
export const definitionsFor = (sender: Sender) => templatesFor(sender).map(define).join('\n');

/** The title alone needs no other. */
export const TITLE_DEFINITION = define(TITLE_TEMPLATE);

/** A call of one of them, for a contact point's field. */
export const TITLE = call(TITLE_TEMPLATE);
export const TEXT = call(template('text', ''));
