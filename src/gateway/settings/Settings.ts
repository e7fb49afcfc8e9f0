import type { Limits } from '../http/limits/limits';
import type { LogLevel } from '../log';
import type { Readable } from '../access/Access';
import type { LIBERTIES, ROLES, TLS_VERSIONS } from './file/configFields';

/** Namespaces and kinds; without kinds all that the namespaces hold, and with namespace `*` those of the cluster too. */
export interface Grant {
  namespaces: readonly string[];
  kinds: readonly Readable[] | null;
}

export interface TokenScope extends Grant {
  withoutIdentity: boolean;
}

export interface TokenSettings {
  file: string;
  /** By the name behind the token in the file; empty: every token sees what the gateway sees. */
  scopes: ReadonlyMap<string, TokenScope>;
}

export interface TlsSettings {
  certFile: string;
  keyFile: string;
  minVersion: (typeof TLS_VERSIONS)[number];
}

export type GrafanaRole = (typeof ROLES)[number];

export interface Rule extends Grant {
  /** Null: anybody. Logins and emails may hold `*`. */
  logins: readonly string[] | null;
  emails: readonly string[] | null;
  roles: readonly GrafanaRole[] | null;
  orgs: readonly number[] | null;
}

export interface AccessReviewSettings {
  user: 'login' | 'email';
  userPrefix: string;
  mostNamespaces: number;
}

export interface GrafanaSettings {
  /** Without a slash at its end. */
  url: string;
  jwksUrl: string;
  caFile: string | null;
  orgs: readonly number[];
  stack: number | null;
  clockSkewMs: number;
  /** Null: rules do not limit, the access review alone does. */
  rules: readonly Rule[] | null;
  /** Null: the cluster is not asked. */
  accessReview: AccessReviewSettings | null;
}

export type Liberty = (typeof LIBERTIES)[number];

export interface ClusterSettings {
  /** Null: the service account of the pod. */
  kubeconfig: string | null;
  context: string | null;
  allow: readonly Liberty[];
  compressedLists: boolean;
}

/** Everything the gateway runs with. */
export interface Settings {
  host: string;
  port: number;
  /** Null: plain HTTP. */
  tls: TlsSettings | null;
  tokens: TokenSettings;
  metricsRequireToken: boolean;
  kubeStateMetrics: boolean;
  logLevel: LogLevel;
  cluster: ClusterSettings;
  /** Null: the token alone decides. */
  grafana: GrafanaSettings | null;
  /** Those that differ from the usual ones. */
  limits: Partial<Pick<Limits, 'answers' | 'waiting' | 'streams' | 'streamsPerCaller' | 'connections'>>;
}
