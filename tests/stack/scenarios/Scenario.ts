import type { RunningStack } from '../RunningStack';

/** How a state is seen from outside: what a command prints, or what a query gives, matches. */
export type Observation =
  | { sees: string; kubectl: string[]; matches: RegExp; timeoutSeconds?: number }
  | { sees: string; promql: string; timeoutSeconds?: number };

/** The problem a person should be told of. */
export interface ExpectedProblem {
  kind: string;
  namespace?: string;
  name: string;
  /** The word Kubernetes itself uses. */
  reason: string;
  /** The cause in words that must appear. */
  cause: string;
}

/** The one message that Slack should get of it. */
export interface ExpectedAlert {
  /** Matches the title or the text of this scenario's messages and of no other's. */
  about: RegExp;
  /** What it must say: the cause, in words. */
  words: RegExp;
  /** From the moment at which the break can be observed. */
  withinSeconds: number;
  /** The rule whose condition must hold where only the profile `verbose` tells of it: as shipped, no message may come. */
  onlyVerbose?: string;
}

/** A state of the cluster that can be brought about, seen, and undone. */
export interface Scenario {
  /** Also the name of its folder, which holds `manifest.yaml` unless it needs none. */
  name: string;
  title: string;
  namespace: string;
  /** Takes minutes to show, or changes something outside its own objects: left out of "all" in tests. */
  slow?: boolean;
  /** Needs containers that really run. */
  needsNode: boolean;
  manifest: boolean;
  /** What has to be true before it is broken. */
  healthy?: Observation[];
  /** Breaks what the manifest made healthy. */
  break?(stack: RunningStack): Promise<void>;
  observe: Observation[];
  problem?: ExpectedProblem;
  alert?: ExpectedAlert;
  /** Changes what other scenarios show, so that it cannot be applied beside them. */
  disturbs?: true;
  /** Undoes what deleting the manifest's objects does not. */
  undo?(stack: RunningStack): Promise<void>;
}
