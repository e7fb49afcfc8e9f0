import { linkAnnotations, type LinkOptions } from './annotationLinks';
import type { AlertRule, Subject } from './rule';
import { render, type Dialect, type Text } from './text';

/** Whom an alert is about, for any kind of subject: `Deployment checkout`, `Node n1`, `the cluster`. */
export function subjectText(subject: Subject | null): Text {
  return subject === null ? 'the cluster' : `${subject.kind} ${subject.name}`;
}

/** What every alert carries and the message is made of. `where` is the subject's namespace, if it has one. */
export function annotationsOf(rule: AlertRule, dialect: Dialect, links: LinkOptions): Record<string, string> {
  const text = (one: Text) => render(one, dialect, rule.above);
  const namespace = rule.subject?.namespace ?? null;
  return {
    summary: text(rule.summary),
    description: `${text(rule.impact)} ${text(rule.cause)}`,
    subject: text(subjectText(rule.subject)),
    ...(namespace === null ? {} : { where: text(namespace) }),
    impact: text(rule.impact),
    cause: text(rule.cause),
    next_step: text(rule.nextStep),
    kubectl: text(rule.kubectl),
    ...linkAnnotations(rule, dialect, links),
  };
}
