import { PARAMETERS } from '../../../contract/parameters';
import type { RunContext } from '../QueryType';

const { minimum, maximum } = PARAMETERS.sinceSeconds;

/** The beginning of the panel's time range as the gateway takes it: whole seconds before now, within its bounds. */
export function sinceSecondsOf({ range, now }: Pick<RunContext, 'range' | 'now'>): number {
  return Math.min(Math.max(Math.ceil((now - range.from) / 1000), minimum), maximum);
}
