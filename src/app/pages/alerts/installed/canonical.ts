import type { StoredRule } from '../grafana/ruleGroups';

/** Annotation by which we know our rules again; Grafana leaves names of this form out of messages. */
export const MARKER = '__clusterscope__';

/** Of a stored rule, what a person would call a change of it. */
const COMPARED = [
  'title',
  'condition',
  'data',
  'for',
  'keep_firing_for',
  'noDataState',
  'execErrState',
  'labels',
  'annotations',
  'notification_settings',
  'missingSeriesEvalsToResolve',
] as const;

/** Grafana adds these to every query that does not say otherwise. */
const ADDED_TO_MODELS: Readonly<Record<string, unknown>> = { intervalMs: 1000, maxDataPoints: 43200 };
const DURATIONS = ['for', 'keep_firing_for', 'group_wait', 'group_interval', 'repeat_interval'];
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 };

/** `1m0s` and `60s` are the same. */
function secondsOf(duration: string): number {
  return [...duration.matchAll(/(\d+)([smhdwy])/g)].reduce(
    (sum, [, count, unit = 's']) => sum + Number(count) * (SECONDS[unit] ?? 0),
    0
  );
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

function plain(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => plain(one));
  }
  if (typeof value === 'string' && DURATIONS.includes(key)) {
    return `${secondsOf(value)}s`;
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const kept = Object.entries(value)
    .filter(([name, one]) => !isEmpty(one) && name !== MARKER && !(key === 'model' && ADDED_TO_MODELS[name] === one))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept.map(([name, one]) => [name, plain(one, name)]));
}

/**
 * A rule reduced to what somebody may change in it, in one order and one spelling: what Grafana adds, renames and reorders
 * by itself is gone, and so is our own mark. Two rules that do the same are equal as text.
 */
export function canonical(rule: StoredRule): Readonly<Record<string, unknown>> {
  const compared = Object.fromEntries(COMPARED.map((key) => [key, rule[key]]));
  return plain(compared) as Record<string, unknown>;
}
