/** Units of the catalogue's results, and Grafana's id for each. */
export const UNITS = {
  cores: 'suffix:cores',
  bytes: 'bytes',
  bytesPerSecond: 'binBps',
  seconds: 's',
  requestsPerSecond: 'reqps',
  /** 0–1. */
  ratio: 'percentunit',
  count: 'short',
  /** 1 yes, 0 no. */
  flag: 'bool_yes_no',
  /** The series of one entry differ in unit; `seriesUnits` of the entry says. */
  mixed: 'short',
} as const;

export type Unit = keyof typeof UNITS;
