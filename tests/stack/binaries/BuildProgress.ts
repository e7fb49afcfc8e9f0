import { BINARIES, type BinaryName } from './catalogue';

/** Says which binary is being built, which of how many, and about how long all of them still take. */
export class BuildProgress {
  private readonly total: number;
  private readonly left: Set<BinaryName>;
  private doneMinutes = 0;
  private spentMs = 0;

  constructor(
    missing: readonly BinaryName[],
    private readonly report: (line: string) => void,
    private readonly processors = 2
  ) {
    this.left = new Set(missing);
    this.total = missing.length;
  }

  /** Minutes all remaining builds take, by the pace so far once there is one. */
  minutesLeft(runningMs = 0): number {
    const weight = [...this.left].reduce((sum, name) => sum + BINARIES[name].minutes, 0);
    const pace = this.doneMinutes >= 1 ? this.spentMs / 60_000 / this.doneMinutes : 1 / this.processors;
    return Math.max(0, weight * pace - runningMs / 60_000);
  }

  /** The binary turned out to be there already. */
  skip(name: BinaryName): void {
    this.left.delete(name);
  }

  /** Call when a build starts; the function returned is to be called when it ended. */
  begin(name: BinaryName): () => void {
    const start = Date.now();
    const number = this.total - this.left.size + 1;
    const say = () => {
      const minutes = Math.ceil(this.minutesLeft(Date.now() - start));
      this.report(`building ${name} (${number} of ${this.total}), about ${minutes} min left in all`);
    };
    say();
    const timer = setInterval(say, 20_000);
    return () => {
      clearInterval(timer);
      this.left.delete(name);
      this.spentMs += Date.now() - start;
      this.doneMinutes += BINARIES[name].minutes;
    };
  }
}
