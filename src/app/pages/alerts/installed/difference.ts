import type { StoredRule } from '../grafana/ruleGroups';
import { canonical } from './canonical';

/** One place in which two rules differ. */
export interface Difference {
  /** `for`, `labels.severity`, `data[0].model.expr` … */
  where: string;
  /** As text; null where the rule has nothing there. */
  mine: string | null;
  ours: string | null;
}

function leaves(value: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (value === null || typeof value !== 'object') {
    found.set(path, String(value));
    return found;
  }
  for (const [key, one] of Object.entries(value)) {
    leaves(one, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`, found);
  }
  return found;
}

/** Where the rule in Grafana (`mine`) and the one we would write (`ours`) differ, what a person would call a change only. */
export function differences(mine: StoredRule, ours: StoredRule): Difference[] {
  const [has, would] = [mine, ours].map((rule) => leaves(canonical(rule), '', new Map<string, string>()));
  const paths = [...new Set([...has!.keys(), ...would!.keys()])].sort();
  return paths
    .map((where) => ({ where, mine: has!.get(where) ?? null, ours: would!.get(where) ?? null }))
    .filter((one) => one.mine !== one.ours);
}
