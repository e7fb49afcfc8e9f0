import type { Rule } from '../../settings/Settings';
import type { Scope } from '../Access';
import type { Identity } from '../identity/Identity';
import { personMatches } from './glob';
import { grantScope } from './grantScope';

function fits({ logins, emails, roles, orgs }: Rule, { login, email, role, org }: Identity): boolean {
  return (
    (logins === null || logins.some((pattern) => personMatches(pattern, login))) &&
    (emails === null || emails.some((pattern) => personMatches(pattern, email))) &&
    (roles === null || (role !== null && roles.includes(role))) &&
    (orgs === null || orgs.includes(org))
  );
}

/** What the rules that fit somebody let see, taken together. */
export function ruleScope(rules: readonly Rule[], identity: Identity): Scope {
  return grantScope(rules.filter((rule) => fits(rule, identity)));
}
