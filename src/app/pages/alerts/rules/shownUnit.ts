import type { Unit } from '../../../../catalogue';
import {
  formatBytes,
  formatCores,
  formatCount,
  formatRate,
  formatRatio,
  formatSeconds,
} from '../../../components/figure/format';

interface ShownUnit {
  /** Beside the field. */
  suffix: string;
  /** How many of the entry's unit one shown unit is. */
  factor: number;
  format: (value: number) => string;
}

const MIB = 2 ** 20;

const SHOWN: Record<Unit, ShownUnit> = {
  ratio: { suffix: '%', factor: 0.01, format: formatRatio },
  bytes: { suffix: 'MiB', factor: MIB, format: formatBytes },
  bytesPerSecond: { suffix: 'MiB/s', factor: MIB, format: (value) => `${formatBytes(value)}/s` },
  seconds: { suffix: 's', factor: 1, format: formatSeconds },
  cores: { suffix: 'cores', factor: 1, format: formatCores },
  requestsPerSecond: { suffix: 'req/s', factor: 1, format: formatRate },
  count: { suffix: '', factor: 1, format: formatCount },
  flag: { suffix: '', factor: 1, format: formatCount },
  mixed: { suffix: '', factor: 1, format: formatCount },
};

/** In which unit people read and set a threshold: percent rather than 0–1, MiB rather than bytes. */
export function shownUnit(unit: Unit): ShownUnit {
  return SHOWN[unit];
}

/** A value of the entry's unit as the field shows it, without binary dust. */
export function toShown(value: number, unit: Unit): number {
  return Number((value / SHOWN[unit].factor).toPrecision(12));
}

export function fromShown(value: number, unit: Unit): number {
  return Number((value * SHOWN[unit].factor).toPrecision(12));
}
