import { useCallback, useEffect, useState } from 'react';
import type { EpochMs } from '../../../contract/time';

export interface Tick {
  count: number;
  at: EpochMs;
}

/**
 * Ticks every `intervalMs` while the page is visible, and at once when it becomes visible after a longer rest; null never
 * ticks by itself. The second value ticks by hand.
 */
export function useTicker(intervalMs: number | null): [tick: Tick, tickNow: () => void] {
  const [tick, setTick] = useState<Tick>(() => ({ count: 0, at: Date.now() }));
  const tickNow = useCallback(() => setTick(({ count }) => ({ count: count + 1, at: Date.now() })), []);
  useEffect(() => {
    if (intervalMs === null) {
      return undefined;
    }
    const tickIfDue = () =>
      setTick((last) =>
        document.hidden || Date.now() - last.at < intervalMs ? last : { count: last.count + 1, at: Date.now() }
      );
    const tickIfVisible = () => document.hidden || tickNow();
    const timer = setInterval(tickIfVisible, intervalMs);
    document.addEventListener('visibilitychange', tickIfDue);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tickIfDue);
    };
  }, [intervalMs, tickNow]);
  return [tick, tickNow];
}
