import React from 'react';
import type { PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { TableCellHeight } from '@grafana/schema';
import type { TableSortByFieldState } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import { definePanel } from './definePanel';

interface Options {
  showHeader: boolean;
  cellHeight: TableCellHeight;
  sortBy: TableSortByFieldState[];
}

function TablePanel({ data, width, height, options, id, fieldConfig, timeRange }: PanelProps<Options>) {
  const frame = data.series[0];
  if (!frame || frame.fields.length === 0) {
    return <PanelDataErrorView panelId={id} data={data} fieldConfig={fieldConfig} />;
  }
  return (
    <TableNG
      data={frame}
      width={width}
      height={height}
      noHeader={!options.showHeader}
      cellHeight={options.cellHeight}
      sortBy={options.sortBy}
      structureRev={data.structureRev}
      fieldConfig={fieldConfig}
      timeRange={timeRange}
      resizable
    />
  );
}

export const tablePanel = definePanel<Options>({
  id: 'table',
  name: 'Table',
  component: TablePanel,
  color: 'thresholds',
  options: { showHeader: true, cellHeight: TableCellHeight.Sm, sortBy: [] },
  custom: {
    align: 'auto',
    cellOptions: { type: 'auto' },
    inspect: false,
    filterable: false,
    // No default of their own, but overrides reach only options that are known.
    width: undefined,
    hidden: undefined,
    hideFrom: undefined,
  },
});
