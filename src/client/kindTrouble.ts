import type { KindFreshness, SyncState } from '../contract/answers';
import type { EpochMs } from '../contract/time';

type Words = (kind: KindFreshness, instantOf: (at: EpochMs) => string) => string;

/** What a kind that is not live means for an answer; a kind the API server does not serve is missed by nobody. */
const WORDS: { readonly [S in SyncState]: Words | null } = {
  live: null,
  absent: null,
  stale: ({ resource, asOf }, instantOf) => `${resource} as of ${asOf === null ? 'an unknown time' : instantOf(asOf)}`,
  listing: ({ resource }) => `${resource} still being read`,
  forbidden: ({ resource }) => `${resource} not readable for the gateway`,
};

/** What is not up to date with a kind, and why: `pods as of 12:00:04 (No route to the API server)`; null when nothing is missed. */
export function kindTrouble(kind: KindFreshness, instantOf: (at: EpochMs) => string): string | null {
  const words = WORDS[kind.state]?.(kind, instantOf) ?? null;
  return words === null || kind.problem === null ? words : `${words} (${kind.problem.message})`;
}
