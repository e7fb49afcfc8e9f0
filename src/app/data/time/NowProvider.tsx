import React, { type ReactNode } from 'react';
import { NowContext } from './useNow';
import { useTicker } from './useTicker';

const STEP_MS = 5_000;

/** One clock for all ages on the page. */
export function NowProvider({ children }: { children: ReactNode }) {
  const [{ at }] = useTicker(STEP_MS);
  return <NowContext.Provider value={at}>{children}</NowContext.Provider>;
}
