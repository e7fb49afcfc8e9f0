import { callGrafana } from './AlertingError';

/** One firing or waiting series of a rule. */
export interface AlertInstance {
  labels: Readonly<Record<string, string>>;
  annotations?: Readonly<Record<string, string>>;
  /** Grafana: `Alerting`, `Pending`, `Normal` …; Prometheus: `firing`, `pending`. */
  state: string;
  activeAt?: string;
  value?: string;
}

/** A rule with its state, in the form that Grafana and Prometheus share. */
export interface RuleState {
  name: string;
  /** `firing`, `pending`, `inactive`; Grafana 13 also `recovering`, `nodata`, `error`. */
  state?: string;
  health?: string;
  lastError?: string;
  lastEvaluation?: string;
  activeAt?: string;
  labels?: Readonly<Record<string, string>>;
  alerts?: readonly AlertInstance[] | null;
  type?: string;
  /** The rest only Grafana says. */
  uid?: string;
  folderUid?: string;
  isPaused?: boolean;
  provenance?: string;
  queriedDatasourceUIDs?: readonly string[];
}

export interface GroupState {
  name: string;
  /** Grafana: the folder's title. Prometheus: the file. */
  file: string;
  folderUid?: string;
  rules: readonly RuleState[];
}

interface StatesAnswer {
  data: { groups: readonly GroupState[] | null };
}

const states = async (of: string, signal: AbortSignal) =>
  (
    await callGrafana<StatesAnswer>({
      url: `/api/prometheus/${encodeURIComponent(of)}/api/v1/rules?type=alert`,
      signal,
    })
  ).data.groups ?? [];

/** Every Grafana-managed rule that the user may see. */
export const readGrafanaStates = (signal: AbortSignal) => states('grafana', signal);

/** The rules that a Prometheus itself evaluates. */
export const readPrometheusStates = (prometheusUid: string, signal: AbortSignal) => states(prometheusUid, signal);
