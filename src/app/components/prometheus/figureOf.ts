import type { EntryInfo } from '../../../catalogue';
import type { Figure } from '../figure/figure';
import { gapOf } from './gapOf';
import type { PrometheusState } from './prometheusState';
import type { Sample } from './samples';

/** A sample as a figure; when there is none, why. */
export function figureOf(sample: Sample | undefined, state: PrometheusState, refId: string, entry: EntryInfo): Figure {
  return sample === undefined
    ? { value: null, ...gapOf(state, refId, entry) }
    : { value: sample.value, source: 'Prometheus', at: sample.at ?? state.answeredAt };
}
