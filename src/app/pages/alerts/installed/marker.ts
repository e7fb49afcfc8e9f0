import type { StoredRule } from '../grafana/ruleGroups';
import { canonical, MARKER } from './canonical';

/** What was installed: a fingerprint of it, and what the person who installed it had set. */
export interface Mark {
  hash: string;
  /** Threshold that was set instead of the catalogue's. */
  above?: number;
}

/** 53-bit hash of a text in base 36 (two rounds of FNV-1a); tells changes, keeps no secrets. */
function hashOf(text: string): string {
  const round = (seed: number) =>
    [...text].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193), seed) >>> 0;
  return round(0x811c9dc5).toString(36) + round(0x9e3779b9).toString(36);
}

export const fingerprint = (rule: StoredRule) => hashOf(JSON.stringify(canonical(rule)));

/** The rule with our mark in it. */
export function marked(rule: StoredRule, above?: number): StoredRule {
  const mark = above === undefined ? fingerprint(rule) : `${fingerprint(rule)} above=${above}`;
  return { ...rule, annotations: { ...rule.annotations, [MARKER]: mark } };
}

/** Null when the rule has none, or one that is not ours. */
export function markOf(rule: StoredRule): Mark | null {
  const [, hash, above] = /^([0-9a-z]+)(?: above=(\S+))?$/.exec(rule.annotations?.[MARKER] ?? '') ?? [];
  if (hash === undefined) {
    return null;
  }
  return above === undefined || !Number.isFinite(Number(above)) ? { hash } : { hash, above: Number(above) };
}

/** Whether somebody changed the rule after it was installed. One without a mark is somebody's own. */
export function isEdited(rule: StoredRule): boolean {
  return markOf(rule)?.hash !== fingerprint(rule);
}
