import { nameKey } from './nameKey';
import { NumberColumn } from './NumberColumn';
import type { PodFamily } from './PodTemplates';
import type { PodRecord } from './PodRecord';
import { ValueColumn } from './ValueColumn';

const exactly = () => new NumberColumn((length) => new Float64Array(length));

/** What tables filter and sort all pods by, column by column; see `NumberColumn`. */
export class PodColumns {
  readonly namespace = new ValueColumn<string>();
  /** Empty while a pod has none. */
  readonly node = new ValueColumn<string>();
  readonly status = new ValueColumn<string>();
  readonly family = new ValueColumn<PodFamily>();
  readonly ready = exactly();
  readonly restarts = exactly();
  /** NaN where the API server does not say. */
  readonly createdAt = exactly();
  readonly nameKey = exactly();
  /** 1 where a container that should be ready is not. */
  readonly unready = new NumberColumn((length) => new Uint8Array(length));

  set(slot: number, pod: PodRecord): void {
    const { ready, containers } = pod.shape.facts;
    const { statusWord } = pod;
    this.namespace.set(slot, pod.namespace ?? '');
    this.node.set(slot, pod.nodeName ?? '');
    this.status.set(slot, statusWord);
    this.family.set(slot, pod.family);
    this.ready.set(slot, ready);
    this.restarts.set(slot, pod.restarts);
    this.createdAt.set(slot, pod.createdAt ?? NaN);
    this.nameKey.set(slot, nameKey(pod.name));
    this.unready.set(slot, ready < containers && statusWord !== 'Completed' ? 1 : 0);
  }

  unset(slot: number): void {
    for (const column of [this.namespace, this.node, this.status, this.family]) {
      column.unset(slot);
    }
  }
}
