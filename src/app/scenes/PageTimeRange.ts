import type { RawTimeRange, TimeRange } from '@grafana/data';
import { SceneTimeRange } from '@grafana/scenes';

type Listener = (range: RawTimeRange) => void;

/** Time range of the page for scene objects: the page's is the one that counts, so a drag over a chart is only handed up. */
export class PageTimeRange extends SceneTimeRange {
  private listener: Listener | undefined;

  constructor(value: TimeRange) {
    super({ value, refreshOnActivate: undefined });
    this.onTimeRangeChange = (dragged) => this.listener?.(dragged.raw);
  }

  /** Shows the page's range. */
  follow(value: TimeRange): void {
    this.setState({ value });
  }

  /** Reports drags; the returned function ends that. */
  onDrag(listener: Listener): () => void {
    this.listener = listener;
    return () => {
      this.listener = undefined;
    };
  }
}
