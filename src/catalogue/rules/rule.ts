import type { Entry } from '../entry';
import type { Text } from './text';

export type AlertSeverity = 'critical' | 'warning' | 'info';

/**
 * How much a person wants to hear: `quiet` what needs somebody now, `standard` also what will, `verbose` also what is worth
 * knowing. Each holds the rules of the one before.
 */
export type Profile = 'quiet' | 'standard' | 'verbose';

/** Rules that are evaluated together, at one interval. */
export interface RuleGroup {
  id: string;
  /** Seconds, a multiple of 10 as Grafana demands. */
  intervalSeconds: number;
}

/** The object a firing series is about: its page is the message's first link. */
export interface Subject {
  /** `{workload_kind}` or a kind such as `Node`. */
  kind: Text;
  /** Null for cluster-scoped objects. */
  namespace: Text | null;
  name: Text;
}

/** What a person on call reads; paragraphs and list items of Markdown. */
export interface Runbook {
  meaning: string;
  impact: string;
  check: readonly string[];
  fix: readonly string[];
}

/** An alert as data. Durations are Prometheus durations. */
export interface AlertRule {
  /** Lower case with dashes, ≤ 27 characters: with its prefix it is Grafana's uid (≤ 40). Also names the runbook. */
  id: string;
  /** In plain words; the alert's name in Grafana. */
  title: string;
  group: RuleGroup;
  severity: AlertSeverity;
  /** The smallest profile in which the rule is on. */
  profile: Profile;
  entry: Entry<'cluster'>;
  /** The alert fires while the entry's value is above this. The entry must never yield a firing value of 0. */
  above: number;
  /** Within which a person may set `above`, in the entry's unit; null where the threshold is part of the meaning. */
  bounds: { min: number; max: number } | null;
  for: string;
  /** Keeps firing this long after the last failure, so that a flapping cause is one message. */
  keepFiringFor: string;
  /** Null where it is the cluster as a whole: the message leads to the overview. */
  subject: Subject | null;
  /** What, whom and where in one line. */
  summary: Text;
  /** Whom it hurts, in one sentence. */
  impact: Text;
  /** Why, with measured values. */
  cause: Text;
  /** One concrete action. */
  nextStep: Text;
  /** A line to copy into a shell. */
  kubectl: Text;
  runbook: Runbook;
}
