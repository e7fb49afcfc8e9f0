import { OVERFLOW, type Row } from '../Family';
import type { Emit, ObjectTable } from '../ObjectTable';
import { labelText } from '../text/labelText';
import { headText, sampleText } from '../text/lines';
import type { Scrape } from './Scrape';
import { Spool } from './Spool';

/** Lines of one family, at most as many as the scrape allows. */
class BoundedSpool {
  readonly spool = new Spool();
  private series = 0;
  private overflow = 0;
  private overflown = false;

  constructor(
    private readonly head: ObjectTable['families'][number],
    private readonly own: readonly string[],
    private readonly scrape: Scrape
  ) {}

  add(identity: string, rows: readonly Row[]): void {
    let text = '';
    for (const row of rows) {
      if (this.series < this.scrape.mostSeries) {
        this.series++;
        text += sampleText(this.head.name, this.own, identity, row);
      } else {
        this.leaveOut(row[0]);
      }
    }
    this.spool.add(text);
  }

  private leaveOut(value: number): void {
    if (this.head.summable) {
      this.overflown = true;
      this.overflow += value;
    } else {
      this.scrape.dropped.add(1, this.head.name);
    }
  }

  close(): void {
    if (this.overflown) {
      const { name, labels } = this.head;
      const others = labels.map(() => OVERFLOW);
      this.spool.add(sampleText(name, [], labelText(labels, others), [this.overflow]));
    }
  }
}

/** Reads a table's objects once and writes its families one after the other. */
export async function writeTable(table: ObjectTable, scrape: Scrape): Promise<void> {
  const { view, now, share, buffer, output, format } = scrape;
  const spools = table.families.map((head) => new BoundedSpool(head, head.labels.slice(table.identityLabels), scrape));
  const emit: Emit = (family, identity, rows) => spools[family]!.add(identity, rows);
  for (const _ of table.read(view, now, emit)) {
    await share.giveWay();
  }
  for (const [index, head] of table.families.entries()) {
    const { spool } = spools[index]!;
    spools[index]!.close();
    await buffer.add(headText(head, format));
    for (const piece of spool.pieces()) {
      await buffer.flush();
      await output.piece(piece);
      await share.giveWay();
    }
    await buffer.add(spool.takeRest());
    await share.giveWay();
  }
}
