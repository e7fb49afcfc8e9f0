import type { ObjectRef } from '../objectRef';
import type { EpochMs } from '../time';
import type { Freshness } from './freshness';

export type Severity = 'critical' | 'warning' | 'info';

/** The causes diagnosis can name. Order is precedence within one pod: the first that holds is the cause (research: node before pod, earlier start-up step before later). */
export const CAUSES = [
  'node-lost',
  'node-pressure',
  'unschedulable',
  'quota-exceeded',
  'image',
  'config',
  'volume',
  'init-container',
  'oom-killed',
  'liveness-probe',
  'startup-probe',
  'crash',
  'readiness-probe',
  'not-ready',
  'evicted',
  'job-failed',
  'rollout-stuck',
  'replicas-missing',
  'selector-matches-nothing',
  'port-mismatch',
  'scaled-to-zero',
  'stuck-terminating',
  'node-heartbeat',
  'node-unusable',
  'node-cordoned',
  'claim-lost',
  'claim-pending',
  'volume-failed',
  'volume-released',
  'backend-missing',
  'autoscaler-blind',
  'autoscaler-at-maximum',
  'cronjob-late',
  'cronjob-never-succeeded',
  'jobs-piling-up',
  'quota-used-up',
  'quota-nearly-full',
  'disruption-blocked',
  'warning-events',
] as const;
export type CauseCode = (typeof CAUSES)[number];

export interface Cause {
  code: CauseCode;
  /** In words, with measured values: `killed by its liveness probe (HTTP 503 /healthz)`. */
  text: string;
  /** What Kubernetes itself said, untouched: probe message, scheduler message, image error. Empty when it said nothing. */
  detail: string;
  container: string | null;
  exitCode: number | null;
}

/** Somebody hurt by the problem. */
export interface Impact {
  object: ObjectRef;
  /** `Service checkout has 0 of 3 endpoints ready`. */
  text: string;
  ready: number | null;
  total: number | null;
}

/** One thing that is wrong, told once for the object that owns it (40 pods of a Deployment are one problem). */
export interface Problem {
  /** Stable while the problem lasts: `<cause>/<kind>/<namespace>/<name>`. */
  id: string;
  severity: Severity;
  /** The outermost owner: Deployment, StatefulSet, CronJob, Node, Service … */
  object: ObjectRef;
  /** One line: `3 of 3 pods killed by their liveness probe (HTTP 503 /healthz)`. */
  title: string;
  cause: Cause;
  since: EpochMs | null;
  /** Pods (or endpoints, for a Service; nodes never) that are broken and how many there should be; null where counting makes no sense. */
  affected: { count: number; total: number } | null;
  /** The pod to look at first. */
  worst: ObjectRef | null;
  /** Nodes the broken pods run on. */
  nodes: string[];
  hurts: Impact[];
  /** One concrete action. */
  nextStep: string;
  /** A line to copy. */
  kubectl: string;
  /**
   * Objects whose own trouble this problem explains and therefore hides (Service of the broken pods, pods of the lost node,
   * claim or quota that keeps pods from starting).
   */
  explains: ObjectRef[];
}

export interface ProblemsAnswer extends Freshness {
  /** Worst first: severity, then whom it hurts, then newest. */
  problems: Problem[];
  /** Before paging. */
  total: number;
  counts: Record<Severity, number>;
}
