import type { IncomingMessage } from 'node:http';
import { httpError } from '../http/HttpError';
import type { AccessReviewSettings, Rule, TokenScope } from '../settings/Settings';
import type { Access, Readable, Scope } from './Access';
import { everyScope, grantScope } from './grants/grantScope';
import { ruleScope } from './grants/ruleScope';
import type { Identity } from './identity/Identity';
import { identityRefused } from './identity/IdentityError';
import type { IdentityVerifier } from './identity/IdentityVerifier';
import { reviewScope } from './review/reviewScope';
import { bearerToken } from './tokens/bearerToken';
import type { KnownToken, TokenFile } from './tokens/TokenFile';

/** Asks the cluster whether `user` may list. */
export type Review = (user: string, resource: Readable, namespace: string | null) => Promise<boolean>;

/** What is asked of users besides the token. */
export interface IdentityCheck {
  verifier: IdentityVerifier;
  /** Null: rules do not limit. */
  rules: readonly Rule[] | null;
  /** Null: the cluster is not asked. */
  accessReview: (AccessReviewSettings & { review: Review }) | null;
}

export interface GateOptions {
  tokens: TokenFile;
  /** Empty: every token sees what the gateway sees. */
  scopes: ReadonlyMap<string, TokenScope>;
  /** Null: the token alone decides. */
  identity: IdentityCheck | null;
  /** Names of the namespaces there are. */
  namespaces(): Iterable<string>;
}

type Request = Pick<IncomingMessage, 'headersDistinct'>;

const IDENTITY_HEADER = 'x-grafana-id';
const EVERYTHING: Scope = { sees: () => true };
const NOTHING: Scope = { sees: () => false };

/**
 * Decides who a request is from and what they may see. The token tells which Grafana (or scraper) asks; the identity that
 * Grafana signs can only narrow it. Nothing else in a request counts, and nothing is kept from one request to the next.
 */
export class Gate {
  constructor(private readonly options: GateOptions) {}

  /** Who asks. Rejects with HttpError: 403, or 503 while an identity cannot be checked. */
  async authenticate(request: Request): Promise<Access> {
    const token = await bearerToken(this.options.tokens, request);
    const scope = this.tokenScope(token);
    const { identity } = this.options;
    const subject = token.name === null ? 'token' : `token ${token.name}`;
    if (!identity || scope.withoutIdentity) {
      const { seesAll } = scope;
      const settled = () => Promise.resolve(everyScope([scope]));
      return { subject, expiresAt: null, ended: token.ended, seesAll, scope: settled };
    }
    const user = await identity.verifier.verify(identityHeader(request));
    return {
      subject: `${user.subject} ${user.login}`,
      expiresAt: user.expiresAt,
      ended: token.ended,
      seesAll: scope.seesAll && identity.rules === null && identity.accessReview === null,
      scope: (resources, namespace) => this.userScope(identity, user, scope, resources, namespace),
    };
  }

  /** Whether /metrics, which tells of everything, may be read. Rejects with HttpError. */
  async authenticateScrape(request: Request): Promise<void> {
    const token = await bearerToken(this.options.tokens, request);
    const isUser = this.options.identity !== null && request.headersDistinct[IDENTITY_HEADER] !== undefined;
    if (isUser || this.options.scopes.has(token.name ?? '')) {
      throw httpError('token-refused', 'Metrics tell of every namespace', 'the caller may see some only', [
        'a token without scope and without identity',
      ]);
    }
    this.tokenScope(token);
  }

  private tokenScope({ name }: KnownToken): Scope & { withoutIdentity: boolean; seesAll: boolean } {
    const { scopes } = this.options;
    const scope = scopes.get(name ?? '');
    if (scope) {
      return { ...grantScope([scope]), withoutIdentity: scope.withoutIdentity, seesAll: false };
    }
    if (name !== null && scopes.size > 0) {
      throw httpError(
        'token-refused',
        'The bearer token is not accepted',
        'its name has no scope in the configuration'
      );
    }
    return { ...EVERYTHING, withoutIdentity: false, seesAll: true };
  }

  private async userScope(
    { rules, accessReview }: IdentityCheck,
    user: Identity,
    token: Scope,
    resources: readonly Readable[],
    only: string | undefined
  ): Promise<Scope> {
    const granted = everyScope([token, rules === null ? EVERYTHING : ruleScope(rules, user)]);
    if (!accessReview) {
      return granted;
    }
    const { review, userPrefix, mostNamespaces } = accessReview;
    const named = user[accessReview.user];
    const clusterUser = userPrefix + named;
    // Names under `system:` belong to the cluster itself; nobody in Grafana may be taken for one.
    if (named === '' || clusterUser.startsWith('system:')) {
      return NOTHING;
    }
    const known = only === undefined ? [...this.options.namespaces()] : [only];
    const candidates = {
      namespaces: (resource: Readable) => known.filter((namespace) => granted.sees(resource, namespace)),
      most: mostNamespaces,
      first: only === undefined ? ('pods' as const) : null,
    };
    const mayList = (resource: Readable, namespace: string | null) => review(clusterUser, resource, namespace);
    return everyScope([granted, await reviewScope(mayList, resources, candidates).catch(() => NOTHING)]);
  }
}

function identityHeader(request: Request): string {
  const [header, ...more] = request.headersDistinct[IDENTITY_HEADER] ?? [];
  if (header === undefined || header === '') {
    throw httpError('identity-missing', 'A Grafana identity is needed', 'no X-Grafana-Id header', [
      'a request through Grafana’s data source proxy, by somebody signed in',
    ]);
  }
  if (more.length > 0) {
    throw identityRefused('there are several');
  }
  return header;
}
