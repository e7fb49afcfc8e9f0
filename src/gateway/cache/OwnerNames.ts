import type { Workload } from '../../contract/objects';
import { controllerOf } from '../../diagnosis';
import type { Change, Follower } from './KindStore';
import type { PodFamily } from './pods/PodTemplates';

/** Names of the outermost owners of pods, remembered until some workload comes, goes or gets another owner. */
export class OwnerNames implements Follower<Workload> {
  private names = new WeakMap<PodFamily, string>();

  /** The name that `lookUp` finds, or found; empty for pods without owner. */
  nameOf(family: PodFamily, lookUp: (family: PodFamily) => string): string {
    let name = this.names.get(family);
    if (name === undefined) {
      name = lookUp(family);
      this.names.set(family, name);
    }
    return name;
  }

  apply({ before, after }: Change<Workload>): void {
    if (!before || !after || controllerOf(before.meta)?.uid !== controllerOf(after.meta)?.uid) {
      this.clear();
    }
  }

  clear(): void {
    this.names = new WeakMap();
  }
}
