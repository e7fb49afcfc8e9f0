import type { AlertRule } from '../../../../catalogue';
import type { ObjectRef } from '../../../../contract/objectRef';
import type { Severity } from '../../../../contract/answers';
import type { EpochMs } from '../../../../contract/time';

export type AlertSource = 'Grafana' | 'Prometheus';

/** One alert that fires or is about to, wherever it is evaluated. */
export interface FiringAlert {
  key: string;
  /** The rule's name. */
  title: string;
  summary: string;
  severity: Severity | null;
  state: 'firing' | 'pending';
  /** Null where nobody says since when. */
  since: EpochMs | null;
  /** Both, when the same alert is evaluated in both and so sent twice. */
  sources: readonly AlertSource[];
  /** What it is about; null when its labels do not tell. */
  object: ObjectRef | null;
  labels: Readonly<Record<string, string>>;
  /** Of the catalogue, when it is one of ours. */
  rule: AlertRule | null;
}
