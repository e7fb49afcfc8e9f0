import { objectPath } from '../../contract/links';
import { clusterDashboardPath } from '../dashboards';
import type { AlertRule, Subject } from './rule';
import { render, type Dialect, type Text } from './text';

export interface LinkOptions {
  /** UID of the cluster's Clusterscope data source, which the pages take as `cluster`. */
  cluster: string;
  /** UID of its Prometheus data source, for dashboards. */
  prometheus: string;
  /** Address of the folder with the runbooks, with slash at the end; without it the message names the file instead. */
  runbooks?: string;
}

/** Path of a rule's runbook in this repository. */
export function runbookPath(rule: AlertRule): string {
  return `docs/runbooks/${rule.id}.md`;
}

/** Words that pass through `objectPath` unchanged, so that a template can stand where they are. */
const STAND_IN = { kind: 'anykind', namespace: 'anynamespace', name: 'anyname' };

/** The subject's page as a template. Every kept kind's plural is its name in lower case with an s. */
function pagePath(subject: Subject, cluster: string, dialect: Dialect): string {
  const path = objectPath({ ...STAND_IN, namespace: subject.namespace === null ? null : STAND_IN.namespace }, cluster);
  const lowerKind = subject.kind.startsWith('{') ? subject.kind.replace('}', '|lower}') : subject.kind.toLowerCase();
  return path
    .replace(STAND_IN.kind, `${render(lowerKind, dialect)}s`)
    .replace(STAND_IN.namespace, render(subject.namespace ?? '', dialect))
    .replace(STAND_IN.name, render(subject.name, dialect));
}

/** What every alert carries and the message is made of. */
export function annotationsOf(rule: AlertRule, dialect: Dialect, links: LinkOptions): Record<string, string> {
  const text = (one: Text) => render(one, dialect, rule.above);
  return {
    summary: text(rule.summary),
    description: `${text(rule.impact)} ${text(rule.cause)}`,
    impact: text(rule.impact),
    cause: text(rule.cause),
    next_step: text(rule.nextStep),
    kubectl: text(rule.kubectl),
    page_url: `${dialect.grafanaUrl}${pagePath(rule.subject, links.cluster, dialect)}`,
    dashboard_url: `${dialect.grafanaUrl}${clusterDashboardPath(links)}`,
    ...(links.runbooks ? { runbook_url: `${links.runbooks}${rule.id}.md` } : { runbook: runbookPath(rule) }),
  };
}
