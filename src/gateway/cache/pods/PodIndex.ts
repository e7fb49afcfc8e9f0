import { controllerOf, nameKey } from '../../../diagnosis';
import { GroupIndex } from '../GroupIndex';
import type { Change } from '../KindStore';
import { ManyKeysIndex } from '../ManyKeysIndex';
import type { PodFamily } from './PodTemplates';
import type { PodRecord } from './PodRecord';
import { PodSlots } from './PodSlots';

type InNamespace = (namespace: string | null) => Iterable<PodRecord>;

/**
 * Pods by node, by controller and by label. Pods are kept by family, and only families by what is in them: of a Deployment's
 * pods that is one entry for all. A label gets an index when it is first asked for, since few are ever selected by.
 */
export class PodIndex {
  readonly slots = new PodSlots();
  private readonly byNode = new GroupIndex<string, PodRecord>(({ nodeName }) => nodeName);
  private readonly byClaim = new ManyKeysIndex<string, PodRecord>(({ namespace, claimNames }) =>
    claimNames.map((claim) => nameKey(namespace, claim))
  );
  private readonly byFamily = new GroupIndex<PodFamily, PodRecord>(({ family }) => family);
  private readonly byController = new GroupIndex<string, PodFamily>(
    ({ owners }) => controllerOf({ owners })?.uid ?? null
  );
  /** By namespace and label, families by value. */
  private readonly byLabel = new Map<string, GroupIndex<string, PodFamily>>();

  constructor(private readonly inNamespace: InNamespace) {}

  /** See `PodSlots.all`. */
  get all(): readonly PodRecord[] {
    return this.slots.all;
  }

  /** See `PodSlots.layout`. */
  get layout(): number {
    return this.slots.layout;
  }

  on(node: string): readonly PodRecord[] {
    return this.byNode.get(node);
  }

  usingClaim(namespace: string | null, claim: string): readonly PodRecord[] {
    return this.byClaim.get(nameKey(namespace, claim));
  }

  managedBy(uid: string): readonly PodRecord[] {
    return this.ofFamilies(this.byController.get(uid));
  }

  labelled(namespace: string | null, label: string, value: string): readonly PodRecord[] {
    return this.ofFamilies(this.indexOfLabel(namespace, label).get(value));
  }

  apply(change: Change<PodRecord>): void {
    const { before, after } = change;
    this.slots.apply(change);
    this.byNode.apply(change);
    this.byClaim.apply(change);
    if (before?.family === after?.family) {
      this.byFamily.apply(change);
      return;
    }
    const isNew = after !== undefined && !this.byFamily.has(after.family);
    this.byFamily.apply(change);
    if (isNew) {
      this.applyFamily({ before: undefined, after: after.family });
    }
    if (before && !this.byFamily.has(before.family)) {
      this.applyFamily({ before: before.family, after: undefined });
    }
  }

  clear(): void {
    for (const index of [this.slots, this.byNode, this.byClaim, this.byFamily, this.byController, this.byLabel]) {
      index.clear();
    }
  }

  private ofFamilies(families: readonly PodFamily[]): readonly PodRecord[] {
    return families.length === 1
      ? this.byFamily.get(families[0]!)
      : families.flatMap((family) => this.byFamily.get(family));
  }

  private applyFamily(change: Change<PodFamily>): void {
    this.byController.apply(change);
    const { namespace, labels } = (change.after ?? change.before)!;
    for (const label of labels.keys()) {
      const key = `${namespace ?? ''}/${label}`;
      const index = this.byLabel.get(key);
      index?.apply(change);
      if (index?.isEmpty) {
        this.byLabel.delete(key);
      }
    }
  }

  private indexOfLabel(namespace: string | null, label: string): GroupIndex<string, PodFamily> {
    const key = `${namespace ?? ''}/${label}`;
    let index = this.byLabel.get(key);
    if (!index) {
      index = new GroupIndex(({ labels }) => labels.get(label) ?? null);
      const families = new Set<PodFamily>();
      for (const { family } of this.inNamespace(namespace)) {
        families.add(family);
      }
      for (const family of families) {
        if (this.byFamily.has(family)) {
          index.apply({ before: undefined, after: family });
        }
      }
      this.byLabel.set(key, index);
    }
    return index;
  }
}
