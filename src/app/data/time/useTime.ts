import { useContext } from 'react';
import { TimeContext, type TimeState } from './TimeContext';

/** Time range, refresh and their setters. Throws outside `TimeProvider`. */
export function useTime(): TimeState {
  const time = useContext(TimeContext);
  if (time === null) {
    throw new Error('useTime needs TimeProvider above it');
  }
  return time;
}
