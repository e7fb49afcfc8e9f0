import { dateTime, type DataFrame, type TimeRange } from '@grafana/data';
import { dryRunCoverage, dryRunQuery, type AlertRule } from '../../../../catalogue';
import type { EpochMs } from '../../../../contract/time';
import { askPrometheus } from '../../../data';
import type { RuleCluster } from '../installed/ourRule';
import { episodesOf, type CountAt, type Episodes } from './episodes';

export const DRY_RUN_DAYS = 7;
const RANGE_MS = DRY_RUN_DAYS * 86_400_000;
/** Two minutes over seven days: rules look back as far, and Prometheus answers at most 11,000 points. */
const POINTS = 5040;
/** Five minutes are close enough to see whether the metrics were there at all. */
const COVERAGE_POINTS = 2016;
const REF_ID = 'firing';

export interface DryRun extends Episodes {
  stepMs: number;
  above: number;
  /** For how much of the time Prometheus has all metrics that the rule needs. */
  coveredMs: number;
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
 * Asks Prometheus how often the rule would have fired in the last seven days with this threshold, and for how much of them
 * it has what the rule needs: never is only never where there are metrics. Throws PrometheusError.
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
  const ask = (asked: string, points: number) =>
    askPrometheus(prometheusUid, [{ refId: REF_ID, expr: asked, kind: 'range' }], range, 'utc', signal, points);
  const coverage = await ask(dryRunCoverage(rule, { cluster: clusterLabel }), COVERAGE_POINTS);
  const [covered] = coverage.frames[REF_ID] ?? [];
  const coveredStep = covered?.fields[0]?.config.interval ?? RANGE_MS / COVERAGE_POINTS;
  const { frames } = await ask(expr, POINTS);
  const [frame] = frames[REF_ID] ?? [];
  // The data source may look less often than asked; it says so.
  const step = frame?.fields[0]?.config.interval ?? stepMs;
  const timing = { stepMs: step, forMs: msOf(rule.for), keepMs: msOf(rule.keepFiringFor) };
  return {
    ...episodesOf(pointsOf(frame), from, to, timing),
    stepMs: step,
    above,
    coveredMs: pointsOf(covered).length * coveredStep,
  };
}
