import { RULE_LABEL, ruleUid, type AlertRule } from '../../../../catalogue';
import type { EpochMs } from '../../../../contract/time';
import type { StoredGroup, StoredRule } from '../grafana/ruleGroups';
import type { GroupState, RuleState } from '../grafana/ruleStates';
import type { RuleCluster } from '../installed/ourRule';
import { markOf } from '../installed/marker';
import { standingOf } from '../installed/standing';
import type { InstalledRule, RuleCondition, RuleRow } from './RuleRow';

export interface RuleKnowledge {
  grafana: readonly GroupState[];
  prometheus: readonly GroupState[];
  /** Groups as stored, as far as they could be read. */
  groups: readonly StoredGroup[];
  /** When rules last began to fire, by uid. */
  firedAt: ReadonlyMap<string, EpochMs>;
  cluster: RuleCluster;
}

/** The threshold of a stored rule: the first parameter of its condition. */
function thresholdOf({ data, condition }: StoredRule): number | null {
  type Query = { refId?: string; model?: { conditions?: Array<{ evaluator?: { params?: unknown[] } }> } };
  const query = (data as Query[] | undefined)?.find(({ refId }) => refId === condition);
  const value = query?.model?.conditions?.[0]?.evaluator?.params?.[0];
  return typeof value === 'number' ? value : null;
}

function conditionOf(state: RuleState | undefined): RuleCondition {
  if (state === undefined) {
    return 'absent';
  }
  if (state.isPaused) {
    return 'paused';
  }
  if (state.health === 'error' || state.state === 'error') {
    return 'failing';
  }
  return state.state === 'firing' || state.state === 'recovering'
    ? 'firing'
    : state.state === 'pending'
      ? 'pending'
      : 'normal';
}

const isFiring = (state: string) => /^(alerting|firing|recovering)/i.test(state);

function earliest(times: readonly number[]): EpochMs | null {
  const known = times.filter((at) => !Number.isNaN(at) && at > 0);
  return known.length === 0 ? null : Math.min(...known);
}

function rowOf(rule: AlertRule, known: RuleKnowledge): RuleRow {
  const uid = ruleUid(rule, known.cluster.clusterUid);
  const group = known.grafana.find(({ rules }) => rules.some((one) => one.uid === uid));
  const inGrafana = group?.rules.find((one) => one.uid === uid);
  const inPrometheus = known.prometheus
    .flatMap(({ rules }) => rules)
    .find(({ labels }) => labels?.[RULE_LABEL] === rule.id);
  const state = inGrafana ?? inPrometheus;
  let installed: InstalledRule | null = null;
  if (group && inGrafana) {
    const place = { folderUid: group.folderUid ?? inGrafana.folderUid ?? '', title: group.name };
    const isPlace = (one: StoredGroup) => one.folderUid === place.folderUid && one.title === place.title;
    const stored = known.groups.find(isPlace)?.rules.find((one) => one.uid === uid) ?? null;
    const locked = inGrafana.provenance === 'file';
    const standing = locked ? 'locked' : standingOf(rule, stored, known.cluster);
    installed = { place, stored, standing, paused: inGrafana.isPaused ?? false, folder: group.file };
  }
  const firing = (state?.alerts ?? []).filter((one) => isFiring(one.state));
  return {
    rule,
    uid,
    condition: conditionOf(state),
    trouble: state?.lastError ?? '',
    firing: firing.length,
    firedAt: earliest(firing.map(({ activeAt }) => Date.parse(activeAt ?? ''))) ?? known.firedAt.get(uid) ?? null,
    above: (installed?.stored && (thresholdOf(installed.stored) ?? markOf(installed.stored)?.above)) ?? rule.above,
    installed,
    inPrometheus: inPrometheus !== undefined,
  };
}

/** One row per rule of the catalogue, in its order. */
export function ruleRows(catalogue: readonly AlertRule[], known: RuleKnowledge): RuleRow[] {
  return catalogue.map((rule) => rowOf(rule, known));
}
