import React from 'react';
import { rangeUtil, type TimeRange } from '@grafana/data';
import { RefreshPicker, TimeRangePicker } from '@grafana/ui';
import { REFRESH_CHOICES, REFRESH_OFF } from './refreshChoices';
import { movedRange, zoomedOut } from './moveRange';
import { useTime } from './useTime';

/** Grafana's own time range and refresh controls, bound to the URL. */
export function TimeControls() {
  const { range, timeZone, refresh, setRange, setTimeZone, setRefresh, refreshNow } = useTime();
  const set = (next: TimeRange) => (rangeUtil.isRelativeTimeRange(next.raw) ? setRange(next.raw) : setRange(next));
  return (
    <>
      <TimeRangePicker
        value={range}
        timeZone={timeZone}
        onChange={set}
        onChangeTimeZone={setTimeZone}
        onMoveBackward={() => setRange(movedRange(range, -1))}
        onMoveForward={() => setRange(movedRange(range, 1))}
        onZoom={() => setRange(zoomedOut(range))}
        isOnCanvas
      />
      <RefreshPicker
        value={refresh === REFRESH_OFF ? '' : refresh}
        intervals={[...REFRESH_CHOICES]}
        onRefresh={refreshNow}
        tooltip="Refresh"
        onIntervalChanged={(choice) => setRefresh(choice === '' ? REFRESH_OFF : choice)}
        isOnCanvas
      />
    </>
  );
}
