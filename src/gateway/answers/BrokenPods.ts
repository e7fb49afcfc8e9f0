import type { Pod } from '../../contract/objects';
import type { ClusterCache } from '../cache/ClusterCache';
import { PodRecord } from '../cache/pods/PodRecord';

/** Where pods that are not broken, or not any more there, have nothing. */
const WELL = 0;

interface Found {
  pod: Pod;
  finding: { cause: { text: string } };
}

/** What the latest diagnosis found wrong with pods. Of thousands of broken pods most share a few causes. */
export class BrokenPods {
  /** Causes in words, each once; the first belongs to nobody. */
  readonly texts: readonly string[];
  private readonly pods: readonly Pod[];
  /** Of each pod its cause's place among the texts. */
  private readonly causes: Uint32Array;
  private known: { layout: number; slots: Uint32Array } | undefined;

  constructor(found: readonly Found[]) {
    const places = new Map<string, number>();
    this.causes = Uint32Array.from(found, ({ finding }) => {
      const { text } = finding.cause;
      const place = places.get(text) ?? places.size + 1;
      places.set(text, place);
      return place;
    });
    this.pods = found.map(({ pod }) => pod);
    this.texts = ['', ...places.keys()];
  }

  /** By a pod's slot, the place of its cause among the texts; 0 when it was found well. Worked out again once pods came or went. */
  slots(cache: ClusterCache): Uint32Array {
    const { layout } = cache.indexes.pods;
    if (this.known?.layout !== layout) {
      this.known = { layout, slots: this.slotsNow(cache) };
    }
    return this.known.slots;
  }

  private slotsNow(cache: ClusterCache): Uint32Array {
    const { all } = cache.indexes.pods;
    const slots = new Uint32Array(all.length).fill(WELL);
    this.pods.forEach((pod, i) => {
      const uid = uidOf(pod);
      // A pod that has only changed is still at its place: to look 50,000 up by name costs tens of milliseconds.
      const near = pod instanceof PodRecord ? all[pod.slot] : undefined;
      const now = near?.uid === uid ? near : cache.podRecord(pod.meta.namespace, pod.meta.name);
      if (now?.uid === uid) {
        slots[now.slot] = this.causes[i]!;
      }
    });
    return slots;
  }
}

/** Without putting a record's metadata together. */
const uidOf = (pod: Pod): string => (pod instanceof PodRecord ? pod.uid : pod.meta.uid);
