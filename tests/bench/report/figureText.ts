import { DEFINITIONS, type FigureId } from '../definitions';
import type { Figure, Measured } from '../Figure';

/** A number with as many digits as a reader can use: three that count. */
export function numberText(value: number | null): string {
  if (value === null) {
    return '–';
  }
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value === 0
    ? '0'
    : value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

const withUnit = (value: number | null, unit: string): string =>
  value === null ? '–' : `${numberText(value)}${unit === '×' ? '' : ' '}${unit}`;

/** The size a figure was measured at is part of its id, e.g. `loop-stall-ms@5000`; without one it is the usual size. */
export const definitionOf = (id: string) => DEFINITIONS[id.split('@', 1)[0] as FigureId];

/** `met`, `missed`, or empty where there is no goal or no value. */
export function verdict({ id, value }: Figure): string {
  const { goal } = definitionOf(id);
  return goal === null || value === null ? '' : value <= goal ? 'met' : 'missed';
}

export const COLUMNS = ['figure', 'value', 'goal', '', 'ours', 'peer', 'runs', 'spread'] as const;

/** The cells of a figure, one a column. */
export function cellsOf(figure: Measured): string[] {
  const { unit, raw, goal } = definitionOf(figure.id);
  const { value, ours, peer, peerName, runs, spread } = figure;
  return [
    figure.id,
    withUnit(value, unit),
    goal === null ? '' : `≤ ${withUnit(goal, unit)}`,
    verdict(figure),
    withUnit(ours, raw),
    peerName === '' ? '' : `${withUnit(peer, raw)} ${peerName}`,
    String(runs),
    spread === null ? '' : `${numberText(spread[0])} – ${numberText(spread[1])}`,
  ];
}
