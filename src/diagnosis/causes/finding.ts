import type { Cause, CauseCode } from '../../contract/answers';
import type { EpochMs } from '../../contract/time';
import type { PodContext } from './PodContext';

/** Why a pod is broken now. `many` is the cause's text as it reads after `3 of 3 pods`, where that differs. */
export interface Finding {
  cause: Cause;
  since: EpochMs | null;
  many?: string;
}

/** One link of the chain: its finding, or null to let the next one look. */
export type CauseCheck = (context: PodContext) => Finding | null;

type Rest = Partial<Pick<Cause, 'detail' | 'container' | 'exitCode'>> & { since?: EpochMs | null; many?: string };

/** A finding with everything not given left empty. */
export function finding(code: CauseCode, text: string, rest: Rest = {}): Finding {
  const { detail = '', container = null, exitCode = null, since = null, many } = rest;
  const cause: Cause = { code, text, detail, container, exitCode };
  return many === undefined ? { cause, since } : { cause, since, many };
}
