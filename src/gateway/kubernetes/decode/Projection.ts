import { markCount } from '../../cache/pods/marks';
import { decodeTime } from './time';
import type { Reader } from '../protobuf/Reader';
import { Scratch } from '../protobuf/Scratch';

/** What is done with a field: copied as it stands, taken out as a number or time, or looked into. */
export type Rule = 'copy' | 'count' | 'time' | Mask;
/** The rule of each field by its number; a field without one is left out. */
export type Mask = ReadonlyArray<Rule | undefined>;

/** `mask({ 1: 'copy', 4: 'time' })`. */
export function mask(rules: Readonly<Record<number, Rule>>): Mask {
  const byNumber: Array<Rule | undefined> = [];
  for (const [field, rule] of Object.entries(rules)) {
    byNumber[Number(field)] = rule;
  }
  return Array.from(byNumber);
}

/** Room for a pod of some hundred containers before the list has to grow. */
const NUMBERS = 64;

/** Numbers taken out of a message, in the order in which they were met. */
export class Numbers {
  /** Doubles from the start: V8 then keeps the list, and every slice of it, without a box a number. */
  private readonly values: number[] = new Array<number>(NUMBERS).fill(0.5);
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  /** @returns its place */
  add(value: number): number {
    this.values[this.count] = value;
    return this.count++;
  }

  taken(): number[] {
    return this.values.slice(0, this.count);
  }
}

/**
 * Reduces a message to the fields of a mask, with every number that differs from object to object replaced by its place in
 * `numbers`: what is left is equal, byte by byte, for objects of the same make. It is again a message of the same kind, so
 * the usual decoders read it.
 */
export class Projection {
  readonly out = new Scratch();
  private rules: Mask = [];

  constructor(private readonly numbers: Numbers) {}

  /** Takes over the reader's current field. */
  field(reader: Reader, rule: Rule | undefined): void {
    const { field } = reader;
    const { out } = this;
    if (rule === undefined) {
      return;
    }
    if (rule === 'copy') {
      reader.copyTo(out);
    } else if (rule === 'count') {
      out.number(field, markCount(this.numbers.add(reader.integer())));
    } else if (rule === 'time') {
      const at = reader.message(decodeTime);
      const opened = out.open(field);
      if (at !== null) {
        out.number(1, markCount(this.numbers.add(at)));
      }
      out.close(opened);
    } else {
      const opened = out.open(field);
      this.rules = rule;
      reader.message(this.nested);
      out.close(opened);
    }
  }

  private readonly nested = (reader: Reader): void => {
    const { rules } = this;
    while (reader.next()) {
      this.field(reader, rules[reader.field]);
    }
  };
}
