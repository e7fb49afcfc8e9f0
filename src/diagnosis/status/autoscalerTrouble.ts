import type { Condition, HorizontalPodAutoscaler, ScalingMetric } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { amountWords } from '../words/amount';
import { listOf } from '../words/count';
import { AUTOSCALER_BLIND_GRACE, AUTOSCALER_MAXIMUM_GRACE } from '../windows';
import type { Trouble } from './trouble';

function condition({ conditions }: HorizontalPodAutoscaler, type: string): Condition | undefined {
  return conditions.find((candidate) => candidate.type === type);
}

function lasts({ changedAt }: Condition, grace: number, now: EpochMs): boolean {
  return changedAt !== null && now - changedAt >= grace;
}

function amount({ name, measure }: ScalingMetric, value: number): string {
  if (measure === 'utilization') {
    return `${Math.round(value)} %`;
  }
  return amountWords(name, name === 'cpu' || name === 'memory' ? value : Number(value.toPrecision(4)));
}

/** `cpu 490 % of 60 %`; empty while the metric cannot be read. */
export function metricWords(metric: ScalingMetric): string {
  const current = metric.current[metric.measure];
  const { target } = metric;
  return current === null || target === null
    ? ''
    : `${metric.name} ${amount(metric, current)} of ${amount(metric, target)}`;
}

function isAbove({ current, measure, target }: ScalingMetric): boolean {
  const value = current[measure];
  return value !== null && target !== null && value > target;
}

/** It cannot find what it scales, or cannot read what it scales by. A target at zero replicas switches it off on purpose. */
function blind(autoscaler: HorizontalPodAutoscaler, now: EpochMs): Trouble | null {
  const able = condition(autoscaler, 'AbleToScale');
  const active = condition(autoscaler, 'ScalingActive');
  const { kind, name } = autoscaler.target;
  if (able?.status === 'False' && lasts(able, AUTOSCALER_BLIND_GRACE, now)) {
    const text = /not found/.test(able.message) ? `cannot find ${kind} ${name}` : `cannot scale ${kind} ${name}`;
    return { code: 'autoscaler-blind', text, detail: able.message, since: able.changedAt };
  }
  if (active?.status === 'False' && active.reason !== 'ScalingDisabled' && lasts(active, AUTOSCALER_BLIND_GRACE, now)) {
    const names = autoscaler.metrics.filter(({ current, measure }) => current[measure] === null).map((one) => one.name);
    const text = `cannot read ${names.length === 0 ? 'its metrics' : listOf([...new Set(names)])}, so ${kind} ${name} is not scaled`;
    return { code: 'autoscaler-blind', text, detail: active.message, since: active.changedAt };
  }
  return null;
}

function atMaximum(autoscaler: HorizontalPodAutoscaler, now: EpochMs): Trouble | null {
  const limited = condition(autoscaler, 'ScalingLimited');
  const { minReplicas, maxReplicas, desiredReplicas, metrics } = autoscaler;
  if (limited?.status !== 'True' || limited.reason !== 'TooManyReplicas' || desiredReplicas < maxReplicas) {
    return null;
  }
  if ((minReplicas ?? 1) >= maxReplicas || !lasts(limited, AUTOSCALER_MAXIMUM_GRACE, now)) {
    return null;
  }
  const words = metrics.filter(isAbove).map(metricWords);
  const text = `at its maximum of ${maxReplicas} and wants more${words.length === 0 ? '' : `: ${listOf(words)}`}`;
  return { code: 'autoscaler-at-maximum', text, detail: limited.message, since: limited.changedAt };
}

/** What keeps a HorizontalPodAutoscaler from doing its work, by its own conditions; being held back by a rate or a minimum does not. */
export function autoscalerTrouble(autoscaler: HorizontalPodAutoscaler, now: EpochMs): Trouble | null {
  return autoscaler.meta.deletedAt !== null ? null : (blind(autoscaler, now) ?? atMaximum(autoscaler, now));
}
