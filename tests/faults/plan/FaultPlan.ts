import type { Resource } from '../../../src/contract/kinds';
import type { Random } from '../Random';
import type { Exchange } from '../server/Exchange';
import type { FaultKind } from './FaultKind';

/** A fault that requests of one kind will meet, or of all kinds. */
export interface PlannedFault {
  kind: FaultKind;
  /** Null: whichever kind asks. */
  resource: Resource | null;
  /** Requests that pass before. */
  after: number;
  times: number;
}

/** Hands out the planned faults as requests come; a fault is used up after its times. */
export class FaultPlan {
  private left: PlannedFault[];
  /** Names of the faults that were met, in order. */
  readonly met: string[] = [];
  /** Kinds that once had an answer under which age cannot be judged. */
  readonly slow = new Set<Resource>();

  constructor(
    planned: readonly PlannedFault[],
    private readonly random: Random
  ) {
    this.left = planned.map((fault) => ({ ...fault }));
  }

  /** Lets a request meet its fault; false when none is planned for it. */
  readonly interfere = (exchange: Exchange): boolean => {
    const { verb, resource } = exchange.asked;
    const due = this.left.filter(
      (fault) => (fault.kind.on === 'either' || fault.kind.on === verb) && (fault.resource ?? resource) === resource
    );
    const met = due.find((fault) => fault.after === 0);
    due.filter((fault) => fault.after > 0).forEach((fault) => fault.after--);
    if (!met) {
      return false;
    }
    if (--met.times === 0) {
      this.left = this.left.filter((fault) => fault !== met);
    }
    if (met.kind.slow) {
      this.slow.add(resource);
    }
    this.met.push(met.kind.name);
    met.kind.answer(exchange, this.random);
    return true;
  };

  get isUsedUp(): boolean {
    return this.left.length === 0;
  }

  /** From now on the server is sound. */
  end(): void {
    this.left = [];
  }
}
