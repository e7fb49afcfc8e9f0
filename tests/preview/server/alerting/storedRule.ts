export interface RuleQuery {
  refId: string;
  queryType?: string;
  relativeTimeRange: { from: number; to: number };
  datasourceUid: string;
  model: Record<string, unknown>;
}

/** A rule as `/api/v1/provisioning` writes and reads it. */
export interface WrittenRule {
  uid: string;
  title: string;
  condition: string;
  data: RuleQuery[];
  for?: string;
  keep_firing_for?: string;
  noDataState?: string;
  execErrState?: string;
  isPaused?: boolean;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  notification_settings?: Record<string, unknown> & { receiver: string };
  missingSeriesEvalsToResolve?: number;
}

export interface StoredRule extends WrittenRule {
  id: number;
  orgID: number;
  folderUID: string;
  ruleGroup: string;
  updated: string;
  record: null;
  provenance?: string;
}

/** Who wrote a thing: '' people in Grafana, `api` a program, `file` provisioning. */
export type Provenance = '' | 'api' | 'file';

/** What the answer to a write looks like: as sent, with what Grafana adds before it stores. */
export function echoed(rule: WrittenRule, folderUID: string, ruleGroup: string): StoredRule {
  return {
    ...rule,
    id: 0,
    orgID: 1,
    folderUID,
    ruleGroup,
    for: rule.for ?? '0s',
    isPaused: rule.isPaused ?? false,
    noDataState: rule.noDataState ?? 'NoData',
    execErrState: rule.execErrState ?? 'Error',
    updated: '0001-01-01T00:00:00Z',
    record: null,
  };
}

/** Queries as they are stored: with the step and the number of points that nobody asked for. */
export function storedQueries(data: readonly RuleQuery[]): RuleQuery[] {
  return data.map((query) => ({
    queryType: '',
    ...query,
    model: { intervalMs: 1000, maxDataPoints: 43200, ...query.model },
  }));
}
