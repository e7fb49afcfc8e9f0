import type { Panel } from './panel';

/** Grafana's grid is 24 wide. */
const GRID = 24;

/** Panels of one row share its width; `height` is in grid units of 30 pixels. */
export interface PanelRow {
  height: number;
  panels: readonly Panel[];
}

/** Places rows below each other and numbers the panels from 1. */
export function layout(rows: readonly PanelRow[]) {
  let y = 0;
  let id = 0;
  return rows.flatMap(({ height, panels }) => {
    const w = Math.floor(GRID / panels.length);
    const placed = panels.map((panel, index) => ({ id: ++id, gridPos: { x: index * w, y, w, h: height }, ...panel }));
    y += height;
    return placed;
  });
}
