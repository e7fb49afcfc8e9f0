import type { AlertRule, RuleGroup } from '../rules/rule';

/** UID of the Clusterscope data source that our own provisioning makes. */
export const DEFAULT_CLUSTER_UID = 'clusterscope';

/** FNV-1a in 32 bits, at most seven letters and digits. */
function shortHash(text: string): string {
  const hash = [...text].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193), 0x811c9dc5);
  return (hash >>> 0).toString(36);
}

/**
 * Grafana's uid of a rule, at most 40 characters. Uids are unique in all of Grafana, so the rules of a second cluster have
 * a prefix of their own, made from its data source's UID.
 */
export function ruleUid({ id }: Pick<AlertRule, 'id'>, clusterUid: string): string {
  return clusterUid === DEFAULT_CLUSTER_UID ? `clusterscope-${id}` : `cs-${shortHash(clusterUid)}-${id}`;
}

/** Name of a rule group, its address in the API: a PUT replaces the group, so two clusters in one folder must not share it. */
export function groupName({ id }: RuleGroup, clusterUid: string): string {
  return clusterUid === DEFAULT_CLUSTER_UID ? id : `${id}-${shortHash(clusterUid)}`;
}
