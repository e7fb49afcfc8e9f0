import { DEFINITIONS, type FigureId } from '../definitions';
import type { Measured } from '../Figure';
import { median, spreadOf } from './statistics';

interface Pair {
  ours: readonly number[];
  peer: readonly number[];
  peerName: string;
  note: string;
}

/**
 * A ratio of two sets of runs that took turns: medians of each, and the ratio of those medians. The spread is that of the
 * ratios of runs that stood next to each other, as those met the same circumstances.
 */
export function ratioFigure(id: FigureId, { ours, peer, peerName, note }: Pair): Measured {
  const { unit } = DEFINITIONS[id];
  const own = median(ours);
  const other = median(peer);
  const ratios = ours.map((value, index) => value / peer[index]!);
  return {
    id,
    value: own / other,
    unit,
    ours: own,
    peer: other,
    peerName,
    runs: ours.length,
    spread: spreadOf(ratios),
    note,
  };
}

/** A figure of ours alone, or beside a peer that it is not divided by: the median of the runs. */
export function plainFigure(
  id: FigureId,
  values: readonly number[],
  note: string,
  { peer = null, peerName = '' }: { peer?: number | null; peerName?: string } = {}
): Measured {
  const value = median(values);
  return {
    id,
    value,
    unit: DEFINITIONS[id].unit,
    ours: value,
    peer,
    peerName,
    runs: values.length,
    spread: spreadOf(values),
    note,
  };
}

/** A figure that could not be measured, which is not the same as zero. */
export const missingFigure = (id: FigureId, why: string): Measured => ({
  id,
  value: null,
  unit: DEFINITIONS[id].unit,
  ours: null,
  peer: null,
  peerName: '',
  runs: 0,
  spread: null,
  note: why,
});
