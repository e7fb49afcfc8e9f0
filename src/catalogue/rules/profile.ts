import type { AlertRule, Profile } from './rule';

/** From the fewest messages to the most. */
export const PROFILES: readonly Profile[] = ['quiet', 'standard', 'verbose'];

/** Whether a rule is on in a profile. */
export function isInProfile(rule: Pick<AlertRule, 'profile'>, profile: Profile): boolean {
  return PROFILES.indexOf(rule.profile) <= PROFILES.indexOf(profile);
}
