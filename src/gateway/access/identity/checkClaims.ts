import type { EpochMs } from '../../../contract/time';
import { ROLES } from '../../settings/file/configFields';
import type { GrafanaSettings } from '../../settings/Settings';
import type { Identity } from './Identity';
import { identityRefused } from './IdentityError';

const SUBJECT = /^(user|service-account):[\w-]{1,64}$/;

type Claims = Readonly<Record<string, unknown>>;
type Wanted = Pick<GrafanaSettings, 'url' | 'orgs' | 'stack' | 'clockSkewMs'>;

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function timeOf(claims: Claims, name: string): EpochMs | null {
  const value = claims[name];
  if (value === undefined) {
    return null;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw identityRefused(`its ${name} is no time`);
  }
  return value * 1000;
}

function checkTimes(claims: Claims, now: EpochMs, skew: number): EpochMs {
  const [exp, nbf, iat] = [timeOf(claims, 'exp'), timeOf(claims, 'nbf'), timeOf(claims, 'iat')];
  if (exp === null || exp + skew <= now) {
    throw identityRefused(exp === null ? 'it has no end' : 'it has ended');
  }
  if ((nbf ?? now) - skew > now || (iat ?? now) - skew > now) {
    throw identityRefused('it is not valid yet: the clocks of Grafana and the gateway differ');
  }
  return exp + skew;
}

function orgOf({ aud }: Claims, orgs: readonly number[]): number {
  const audiences = Array.isArray(aud) ? (aud as unknown[]) : [aud];
  const org = orgs.find((one) => audiences.includes(`org:${one}`));
  if (org === undefined || audiences.length !== 1) {
    throw identityRefused('it is for another organisation');
  }
  return org;
}

/** Grafana names the namespace of an organisation `default` (the first), `org-N`, or `stacks-N` in its Cloud. */
function checkNamespace({ namespace }: Claims, org: number, stack: number | null): void {
  const own = stack === null ? (org === 1 ? ['default', 'org-1'] : [`org-${org}`]) : [`stacks-${stack}`];
  if ((namespace !== undefined || stack !== null) && !own.includes(textOf(namespace))) {
    throw identityRefused('its namespace is that of another organisation or stack');
  }
}

/** Who a token with a good signature speaks of. Claims are those that a Grafana 12.4.3 sent. Throws HttpError. */
export function checkClaims(claims: Claims, { url, orgs, stack, clockSkewMs }: Wanted, now: EpochMs): Identity {
  if (textOf(claims.iss).replace(/\/+$/, '') !== url) {
    throw identityRefused('another Grafana issued it');
  }
  const org = orgOf(claims, orgs);
  checkNamespace(claims, org, stack);
  const expiresAt = checkTimes(claims, now, clockSkewMs);
  const subject = textOf(claims.sub);
  if (!SUBJECT.test(subject)) {
    throw identityRefused('it is neither a user’s nor a service account’s');
  }
  const role = ROLES.find((one) => one === claims.role) ?? null;
  return { subject, login: textOf(claims.username), email: textOf(claims.email), role, org, expiresAt };
}
