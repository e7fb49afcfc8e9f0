import { TEXT_NAME, TITLE_NAME } from './message';

/** The message in Slack's blocks, for Grafana's webhook only: Alertmanager has none of these functions. */
const NAME = 'clusterscope.blocks';

const call = (template: string) => `(tmpl.Exec "${template}" .)`;
const text = (type: string, expression: string) => `(coll.Dict "type" "${type}" "text" ${expression})`;
const block = (type: string, content: string) => `(coll.Dict "type" "${type}" "text" ${content})`;

const blocks = [
  block('header', text('plain_text', call(TITLE_NAME))),
  block('section', text('mrkdwn', call(TEXT_NAME))),
].join(' ');

export const BLOCKS_DEFINITION = `{{ define "${NAME}" }}{{ coll.Dict "text" ${call(TITLE_NAME)} "blocks" (coll.Slice ${blocks}) | data.ToJSON }}{{ end }}`;

/** A webhook's payload template. */
export const BLOCKS = `{{ template "${NAME}" . }}`;
