import type { ScopedVars } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';

/** What a text with variables stands for: one value, or those of a variable with several. */
export type FillIn = (text: string) => string[];

/** Parts what a variable's values are joined by here; no value has it, since it cannot be typed. */
const BETWEEN = '\u001f';

/** Fills variables in as they are, without any escaping: values never become syntax afterwards. */
export function fillInWith(scopedVars: ScopedVars | undefined): FillIn {
  const join = (value: unknown) => [value].flat().map(String).join(BETWEEN);
  return (text) => getTemplateSrv().replace(text, scopedVars, join).split(BETWEEN);
}
