import { dateTime, type DataFrame, type TimeRange } from '@grafana/data';
import { dryRunQuery, type AlertRule } from '../../../../catalogue';
import type { EpochMs } from '../../../../contract/time';
import { askPrometheus } from '../../../data';
import type { RuleCluster } from '../installed/ourRule';
import { episodesOf, type CountAt, type Episodes } from './episodes';

export const DRY_RUN_DAYS = 7;
const RANGE_MS = DRY_RUN_DAYS * 86_400_000;
/** Two minutes over seven days: rules look back as far, and Prometheus answers at most 11,000 points. */
const POINTS = 5040;
const REF_ID = 'firing';

export interface DryRun extends Episodes {
  stepMs: number;
  above: number;
}

const MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `1m30s` in milliseconds. */
function msOf(duration: string): number {
  return [...duration.matchAll(/(\d+)([smhd])/g)].reduce(
    (sum, [, count, unit = 's']) => sum + Number(count) * (MS[unit] ?? 0),
    0
  );
}

function pointsOf(frame: DataFrame | undefined): CountAt[] {
  const [time, value] = frame?.fields ?? [];
  const counts = value?.values ?? [];
  return (time?.values ?? []).map((at: EpochMs, index: number) => ({ at, count: Number(counts[index] ?? 0) }));
}

/**
 * Asks Prometheus once how often the rule would have fired in the last seven days, with this threshold. Throws
 * PrometheusError.
 */
export async function runDryRun(
  rule: AlertRule,
  above: number,
  { prometheusUid, clusterLabel }: RuleCluster,
  signal: AbortSignal
): Promise<DryRun> {
  const stepMs = RANGE_MS / POINTS;
  const to = Math.floor(Date.now() / stepMs) * stepMs;
  const from = to - RANGE_MS;
  const [start, end] = [dateTime(from), dateTime(to)];
  const range: TimeRange = { from: start, to: end, raw: { from: start, to: end } };
  const expr = dryRunQuery(rule, { cluster: clusterLabel }, above);
  const query = { refId: REF_ID, expr, kind: 'range' as const };
  const { frames } = await askPrometheus(prometheusUid, [query], range, 'utc', signal, POINTS);
  const [frame] = frames[REF_ID] ?? [];
  // The data source may look less often than asked; it says so.
  const step = frame?.fields[0]?.config.interval ?? stepMs;
  const timing = { stepMs: step, forMs: msOf(rule.for), keepMs: msOf(rule.keepFiringFor) };
  return { ...episodesOf(pointsOf(frame), from, to, timing), stepMs: step, above };
}
