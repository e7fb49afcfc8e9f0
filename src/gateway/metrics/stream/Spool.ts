import { packPiece, type Piece } from './Piece';
import { TextBytes } from './TextBytes';

/** Holds the lines of one family, compressed, until its turn comes: a text format wants each family in one place. */
export class Spool {
  private readonly rest = new TextBytes();
  private readonly packed: Piece[] = [];

  add(text: string): void {
    if (this.rest.tryAdd(text)) {
      return;
    }
    this.pack();
    if (!this.rest.tryAdd(text)) {
      this.packed.push(packPiece(Buffer.from(text)));
    }
  }

  /** What has been compressed, in order; each is let go of once it is handed out. */
  *pieces(): Iterable<Piece> {
    for (let next = this.packed.shift(); next; next = this.packed.shift()) {
      yield next;
    }
  }

  /** What comes after the pieces. */
  takeRest(): string {
    return this.rest.drain((bytes) => bytes.toString());
  }

  private pack(): void {
    if (!this.rest.isEmpty) {
      this.packed.push(this.rest.drain(packPiece));
    }
  }
}
