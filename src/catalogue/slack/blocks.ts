import { CAUSE, DURATION, EVIDENCE, IMPACT, KUBECTL, NEXT_STEP, SINCE, WHOM } from './alertParts';
import { call, define, template, when, type Template } from './goTemplate';
import { FIRST, linksOf } from './links';
import { OTHERS, SHOWN, TITLE_TEMPLATE } from './message';

/**
 * The message in Slack's blocks, for Grafana's webhook only: Alertmanager has no `tmpl.Exec` and `data.ToJSON`. The template
 * writes JSON itself, so that a link that does not exist is left out.
 */

/** Slack refuses the whole message for an address that is longer. */
const URL_CHARACTERS = 3000;

/** The text that a template makes, as JSON. */
const json = (template: Template, argument = '.') => `{{ data.ToJSON (tmpl.Exec "${template.name}" ${argument}) }}`;

const text = (type: 'plain_text' | 'mrkdwn', content: string) => `{"type":"${type}","text":${content}}`;
const section = (content: string) => `{"type":"section","text":${text('mrkdwn', content)}}`;

const headed = (heading: string, of: Template) => `*${heading}*\n${call(of)}`;
const WHOM_FIELD = template('blocks.whom', headed('Whom', WHOM));
const SINCE_FIELD = template('blocks.since', headed('Since', SINCE));
const WHY = template(
  'blocks.why',
  `${when('.Annotations.impact', `${headed('Impact', IMPACT)}\n`)}${headed('Cause', CAUSE)}`
);
const STEP = template('blocks.step', headed('Next step', NEXT_STEP));
const SHELL = template('blocks.shell', `\`\`\`${call(KUBECTL)}\`\`\``);
const OVER = template('blocks.over', `Over after ${call(DURATION)}, since ${call(SINCE)}.`);
const CONTEXT = template(
  'blocks.context',
  `{{ .CommonLabels.alertname }} · {{ .CommonLabels.severity }} · {{ with ${FIRST} }}${call(EVIDENCE)}{{ if .Annotations.runbook }} · {{ .Annotations.runbook }}{{ end }}{{ end }}`
);

const fields = (...of: readonly Template[]) =>
  `{"type":"section","fields":[${of.map((one) => text('mrkdwn', json(one, FIRST))).join(',')}]}`;

const buttons = linksOf('grafana').map(({ title, condition, url }, i) => {
  const link = template(`blocks.url${i}`, url);
  const short = `lt (len (tmpl.Exec "${link.name}" .)) ${URL_CHARACTERS}`;
  const button = `{"type":"button","text":${text('plain_text', `"${title}"`)},"url":${json(link)}}`;
  return { link, button: i === 0 ? button : when(condition, when(short, `,${button}`)) };
});
const actions = `{"type":"actions","elements":[${buttons.map(({ button }) => button).join('')}]}`;

const header = `{"type":"header","text":${text('plain_text', json(TITLE_TEMPLATE))}}`;
const others = when(`gt (len ${SHOWN}) 1`, `${section(json(OTHERS))},`);
const firing = [fields(WHOM_FIELD, SINCE_FIELD), ...[WHY, STEP, SHELL].map((one) => section(json(one, FIRST)))].join(
  ','
);
const resolved = [fields(WHOM_FIELD), section(json(OVER, FIRST))].join(',');
const context = `{"type":"context","elements":[${text('mrkdwn', json(CONTEXT))}]}`;

const BLOCKS_TEMPLATE = template(
  'blocks',
  `{"text":${json(TITLE_TEMPLATE)},"blocks":[${header},${when('eq .Status "resolved"', resolved, firing)},${others}${actions},${context}]}`
);

/** Definitions of the blocks; they call those of the message. */
export const BLOCKS_DEFINITIONS = [
  ...[WHOM_FIELD, SINCE_FIELD, WHY, STEP, SHELL, OVER, CONTEXT],
  ...buttons.map(({ link }) => link),
  BLOCKS_TEMPLATE,
]
  .map(define)
  .join('\n');

/** A webhook's payload template. */
export const BLOCKS = call(BLOCKS_TEMPLATE);
