import type { Workload } from '../../contract/objects';
import { controllerOf } from '../../diagnosis';
import type { Change, Follower } from './KindStore';
import type { PodFamily } from './pods/PodTemplates';
import { TextSearch } from './pods/TextSearch';

/** Names of the outermost owners of pods, remembered until some workload comes, goes or gets another owner. */
export class OwnerNames implements Follower<Workload> {
  /** By number; what the search has last seen there. */
  private readonly families: Array<PodFamily | undefined> = [];
  private lookUp: (family: PodFamily) => string = () => '';
  private readonly search = new TextSearch<PodFamily | undefined>((family) => (family ? this.lookUp(family) : ''));

  /**
   * Sets `found` to 1 at the number of each family whose owner's name contains `wanted`, which must not be empty.
   * @param families by number
   * @param lookUp finds the name; empty for pods without owner
   */
  mark(
    families: ReadonlyArray<PodFamily | undefined>,
    wanted: string,
    lookUp: (family: PodFamily) => string,
    found: Uint8Array
  ): void {
    this.lookUp = lookUp;
    for (let number = 0; number < families.length; number++) {
      if (this.families[number] !== families[number]) {
        this.families[number] = families[number];
        this.search.changed(number);
      }
    }
    this.search.mark(families, wanted, found);
  }

  apply({ before, after }: Change<Workload>): void {
    if (!before || !after || controllerOf(before.meta)?.uid !== controllerOf(after.meta)?.uid) {
      this.clear();
    }
  }

  clear(): void {
    this.search.clear();
  }
}
