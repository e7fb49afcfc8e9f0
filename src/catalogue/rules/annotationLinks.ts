import { objectPath, overviewPath } from '../../contract/links';
import { clusterDashboardPath } from '../dashboards';
import type { AlertRule, Subject } from './rule';
import { render, type Dialect } from './text';

export interface LinkOptions {
  /** UID of the cluster's Clusterscope data source, which the pages take as `cluster`. */
  cluster: string;
  /** UID of its Prometheus data source, for dashboards. */
  prometheus: string;
  /** UID of a Loki data source whose streams have the labels `namespace` and `pod`; without it there are no links to logs. */
  loki?: string;
  /** Address of the folder with the runbooks, with slash at the end; without it the message names the file instead. */
  runbooks?: string;
}

/** Path of a rule's runbook in this repository. */
export function runbookPath(rule: Pick<AlertRule, 'id'>): string {
  return `docs/runbooks/${rule.id}.md`;
}

/** Words that pass through addresses unchanged, so that a template can stand where they are. */
const STAND_IN = { kind: 'anykind', namespace: 'anynamespace', name: 'anyname' };

/** The subject's page as a template. A kind's plural is its name in lower case with an s, or with es after another s. */
function pagePath(subject: Subject | null, cluster: string, dialect: Dialect): string {
  if (subject === null) {
    return overviewPath(cluster);
  }
  const path = objectPath({ ...STAND_IN, namespace: subject.namespace === null ? null : STAND_IN.namespace }, cluster);
  const lowerKind = subject.kind.startsWith('{')
    ? subject.kind.replace('}', '|plural}')
    : `${subject.kind.toLowerCase()}s`;
  return path
    .replace(STAND_IN.kind, render(lowerKind, dialect))
    .replace(STAND_IN.namespace, render(subject.namespace ?? '', dialect))
    .replace(STAND_IN.name, render(subject.name, dialect));
}

/** Explore with the logs of the subject's pods, whose names begin with its own; undefined where the subject has no pods of its own. */
function logsPath(subject: Subject | null, loki: string, dialect: Dialect): string | undefined {
  if (subject === null || subject.namespace === null || subject.kind !== '{workload_kind}') {
    return undefined;
  }
  const expr = `{namespace="${STAND_IN.namespace}", pod=~"${STAND_IN.name}(-.*)?"}`;
  const pane = {
    datasource: loki,
    queries: [{ refId: 'A', datasource: { type: 'loki', uid: loki }, expr }],
    range: { from: 'now-1h', to: 'now' },
  };
  return `/explore?schemaVersion=1&panes=${encodeURIComponent(JSON.stringify({ logs: pane }))}`
    .replace(STAND_IN.namespace, render(subject.namespace, dialect))
    .replace(STAND_IN.name, render(subject.name, dialect));
}

/** Where a message leads, as annotations. */
export function linkAnnotations(rule: AlertRule, dialect: Dialect, links: LinkOptions): Record<string, string> {
  const logs = links.loki === undefined ? undefined : logsPath(rule.subject, links.loki, dialect);
  return {
    page_url: `${dialect.grafanaUrl}${pagePath(rule.subject, links.cluster, dialect)}`,
    dashboard_url: `${dialect.grafanaUrl}${clusterDashboardPath(links)}`,
    ...(logs === undefined ? {} : { logs_url: `${dialect.grafanaUrl}${logs}` }),
    ...(links.runbooks ? { runbook_url: `${links.runbooks}${rule.id}.md` } : { runbook: runbookPath(rule) }),
  };
}
