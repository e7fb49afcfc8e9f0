/** One label matcher; `value` is plain text, or a regular expression (RE2) for `=~` and `!~`. */
export interface Matcher {
  label: string;
  operator: '=' | '!=' | '=~' | '!~';
  /** Already quoted PromQL string, quotes included. */
  quoted: string;
}

/**
 * A PromQL string holding exactly `text`. `$` and `[` are written as escapes (PromQL strings follow Go's, so \x24 is `$`)
 * because Grafana replaces `$name`, `${name}` and `[[name]]` in queries before Prometheus sees them.
 */
export function quote(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\$/g, '\\x24')
    .replace(/\[\[/g, '\\x5b\\x5b');
  return `"${escaped}"`;
}

/** A regular expression (RE2) that matches exactly `text`; Prometheus anchors it at both ends. */
export function literalPattern(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

export function is(label: string, value: string): Matcher {
  return { label, operator: '=', quoted: quote(value) };
}

export function isNot(label: string, value: string): Matcher {
  return { label, operator: '!=', quoted: quote(value) };
}

/** `pattern` is trusted RE2 written in the catalogue; for values from outside use `oneOf`. */
export function matches(label: string, pattern: string): Matcher {
  return { label, operator: '=~', quoted: quote(pattern) };
}

/** As `matches`, negated. */
export function matchesNot(label: string, pattern: string): Matcher {
  return { label, operator: '!~', quoted: quote(pattern) };
}

/** Any of the values, each taken literally; none of them matches nothing. */
export function oneOf(label: string, values: readonly string[]): Matcher {
  if (values.length === 1) {
    return is(label, values[0]!);
  }
  const pattern = values.length === 0 ? '[^\\s\\S]' : values.map(literalPattern).join('|');
  return matches(label, pattern);
}

/** A Grafana variable (`$node`): left for Grafana to replace, with its regex format so that any value is safe. */
export function fromVariable(label: string, variable: string): Matcher {
  return { label, operator: '=~', quoted: `"\${${variable}:regex}"` };
}
