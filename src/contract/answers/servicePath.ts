import type { ObjectRef } from '../objectRef';
import type { Freshness } from './freshness';
import type { Tone } from './object';
import type { Cause, CauseCode } from './problem';

/** The steps of the way to the pods of a Service, in the order a request takes them. */
export const PATH_STEPS = ['ingress', 'selector', 'port', 'endpoints', 'pods', 'nodes'] as const;
export type PathStep = (typeof PATH_STEPS)[number];

/** Where the way ends, and why. */
export interface PathBreak {
  at: PathStep;
  code: CauseCode;
  /** In words: `no ready endpoint: 3 of 3 pods killed by their liveness probe (HTTP 503 /healthz)`. */
  text: string;
  /** What Kubernetes itself said; empty when it said nothing. */
  detail: string;
  /** False where it is likely, not proven: a port that no pod declares may be open all the same, a pod may only be starting. */
  certain: boolean;
  /** Whom to look at. */
  object: ObjectRef | null;
  nextStep: string;
  kubectl: string;
}

/** One Ingress that leads to the Service. */
export interface PathIngress {
  object: ObjectRef;
  /** From which host and path, to which port as written; `trouble` says why that leads nowhere, empty when it does not. */
  ways: Array<{ from: string; port: string; trouble: string }>;
}

/** A port of the Service and what it leads to. */
export interface PathPort {
  name: string;
  port: number;
  protocol: string;
  /** Number or name as written; empty when it is the port itself. */
  targetPort: string;
  /** Port numbers that its EndpointSlices resolve it to. */
  reaches: number[];
  trouble: string;
}

/** Backends counted once each, however many slices they are in. The four states add up to `total`. */
export interface PathEndpoints {
  slices: number;
  total: number;
  ready: number;
  notReady: number;
  /** Being ended and still answering; used only while none is ready. */
  draining: number;
  /** Being ended and no longer answering. */
  ended: number;
}

export type PathPodEndpoint = 'ready' | 'not ready' | 'draining' | 'ended' | 'none';

export interface PathPod {
  object: ObjectRef;
  /** As `kubectl get pods` prints it. */
  status: string;
  tone: Tone;
  cause: Cause | null;
  node: string | null;
  /** Its endpoint; `none` when no slice has it. */
  endpoint: PathPodEndpoint;
}

/** A node that pods of the Service run on. */
export interface PathNode {
  object: ObjectRef;
  status: string;
  tone: Tone;
  /** Why it is not healthy in words; empty when it is. */
  trouble: string;
  pods: number;
  ready: number;
}

/** A workload, or lone pod, that the selector probably means, and the labels in which they differ. */
export interface PathNearest {
  object: ObjectRef;
  differs: Array<{ key: string; wanted: string; has: string | null }>;
}

export interface ServicePathAnswer extends Freshness {
  object: ObjectRef;
  /** `selector`: to the pods it selects; `headless`: by DNS to each of them; `manual`: to endpoints somebody else keeps; `external-name`: a DNS alias. */
  routing: 'selector' | 'headless' | 'manual' | 'external-name';
  type: string;
  clusterIP: string;
  externalName: string;
  status: string;
  tone: Tone;
  broken: PathBreak | null;
  /** What is worth knowing although it breaks nothing. */
  remarks: string[];
  /** At most 20. */
  ingresses: PathIngress[];
  ports: PathPort[];
  selector: Record<string, string>;
  /** Only when the selector matches nothing. */
  nearest: PathNearest | null;
  /** Null when EndpointSlices cannot be read, and for an external name. */
  endpoints: PathEndpoints | null;
  /** Worst first, at most 50; finished pods only when there are no others. */
  pods: PathPod[];
  /** All of them: `broken` have a cause, `ready` a ready endpoint. */
  podCounts: { total: number; ready: number; broken: number };
  /** Worst first, at most 50. */
  nodes: PathNode[];
}
