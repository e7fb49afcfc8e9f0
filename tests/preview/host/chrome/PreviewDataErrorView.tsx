import React from 'react';
import type { PanelDataErrorViewProps } from '@grafana/runtime';

/** Shown inside a panel that has nothing to draw. */
export function PreviewDataErrorView({ data, message }: PanelDataErrorViewProps) {
  const empty = data.series.every((frame) => frame.length === 0);
  return (
    <div style={{ display: 'flex', height: '100%', alignItems: 'center', justifyContent: 'center' }}>
      {message ?? (empty ? 'No data' : 'Unable to render data')}
    </div>
  );
}
