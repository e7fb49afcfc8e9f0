import { useMemo, useState } from 'react';
import { ALERT_RULES, ruleUid } from '../../../catalogue';
import type { EpochMs } from '../../../contract/time';
import { usePolled, type Polled } from '../../data';
import { AlertingError, asAlertingError } from './grafana/AlertingError';
import { readFired } from './grafana/history';
import { readGroup, type GroupPlace, type StoredGroup } from './grafana/ruleGroups';
import { readGrafanaStates, readPrometheusStates, type GroupState } from './grafana/ruleStates';
import type { RuleCluster } from './installed/ourRule';

const HISTORY_MS = 7 * 86_400_000;

type Asked<Answer> = Polled<Answer, AlertingError>;

export interface AlertKnowledge {
  grafana: Asked<readonly GroupState[]>;
  prometheus: Asked<readonly GroupState[]>;
  groups: Asked<readonly StoredGroup[]>;
  firedAt: ReadonlyMap<string, EpochMs>;
  /** Asks everything again, after something was written. */
  renew(): void;
}

/** Where rules of ours are, as the states say it. */
function placesOf(states: readonly GroupState[], clusterUid: string): GroupPlace[] {
  const ours = new Set(ALERT_RULES.map((rule) => ruleUid(rule, clusterUid)));
  return states
    .filter(({ folderUid, rules }) => folderUid && rules.some(({ uid }) => uid !== undefined && ours.has(uid)))
    .map(({ folderUid = '', name }) => ({ folderUid, title: name }));
}

async function readGroups(places: readonly GroupPlace[], signal: AbortSignal): Promise<StoredGroup[]> {
  const read = await Promise.all(places.map((place) => readGroup(place, signal)));
  return read.filter((group) => group !== null);
}

/** What Grafana and the cluster's Prometheus know of rules and alerts, asked again on each refresh. */
export function useAlertKnowledge(cluster: RuleCluster | null): AlertKnowledge {
  const [revision, setRevision] = useState(0);
  const question = { variant: String(revision), failureOf: asAlertingError };
  const grafana = usePolled({ ...question, subject: 'grafana', enabled: cluster !== null, load: readGrafanaStates });
  const prometheusUid = cluster?.prometheusUid ?? '';
  const prometheus = usePolled({
    ...question,
    subject: `prometheus ${prometheusUid}`,
    enabled: cluster !== null,
    load: (signal) => readPrometheusStates(prometheusUid, signal),
  });
  const places = useMemo(
    () => placesOf(grafana.answer ?? [], cluster?.clusterUid ?? ''),
    [grafana.answer, cluster?.clusterUid]
  );
  const installed = places.length > 0;
  const groups = usePolled({
    ...question,
    subject: JSON.stringify([cluster?.clusterUid, places]),
    enabled: installed,
    load: (signal) => readGroups(places, signal),
  });
  const fired = usePolled({
    ...question,
    subject: `fired ${cluster?.clusterUid}`,
    enabled: installed,
    load: (signal) => readFired(Date.now() - HISTORY_MS, signal),
  });
  const firedAt = useMemo(() => {
    const stored = (groups.answer ?? []).flatMap(({ rules }) => rules);
    const pairs = stored.map(({ uid, id }) => [uid, fired.answer?.get(id as number)] as const);
    return new Map(pairs.filter((pair): pair is readonly [string, number] => pair[1] !== undefined));
  }, [groups.answer, fired.answer]);
  return { grafana, prometheus, groups, firedAt, renew: () => setRevision((before) => before + 1) };
}
