import { createContext, useContext } from 'react';
import type { EpochMs } from '../../../contract/time';

export const NowContext = createContext<EpochMs | null>(null);

/** The time, moving on every few seconds while the page is visible: for ages. Throws outside `TimeProvider`. */
export function useNow(): EpochMs {
  const now = useContext(NowContext);
  if (now === null) {
    throw new Error('useNow needs TimeProvider above it');
  }
  return now;
}
