/** Names of templates are global in Grafana, hence the prefix. */
export interface Template {
  name: string;
  body: string;
}

export const template = (name: string, body: string): Template => ({ name: `clusterscope.${name}`, body });

export const define = ({ name, body }: Template) => `{{ define "${name}" }}${body}{{ end }}`;

/** A call of a template with the dot, or with what `argument` says. */
export const call = ({ name }: Template, argument = '.') => `{{ template "${name}" ${argument} }}`;

/** `then` where the expression is neither empty nor zero. */
export const when = (expression: string, then: string, otherwise = '') =>
  `{{ if ${expression} }}${then}${otherwise === '' ? '' : `{{ else }}${otherwise}`}{{ end }}`;

/** On one line, and only the first `length` characters, marked when something was left out. */
export const cut = (expression: string, length: number) =>
  `(reReplaceAll "^(.{${length - 1}}).{2,}$" "\${1}…" (reReplaceAll "\\\\s+" " " ${expression}))`;

/** What Slack takes for markup, written so that it shows as it is. The dot is a text. */
export const ESCAPE = template(
  'escape',
  '{{ reReplaceAll ">" "&gt;" (reReplaceAll "<" "&lt;" (reReplaceAll "&" "&amp;" .)) }}'
);

/** A text of the alert at the dot, cut and escaped. */
export const shown = (expression: string, length: number) => call(ESCAPE, cut(expression, length));
