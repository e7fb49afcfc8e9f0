import type { StampedLine } from '../../kubernetes/logs/LogLines';
import { httpError } from '../HttpError';
import { shown } from '../routing/shown';

const FORM = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)\/(\d{1,9})$/;

/** A place in a log: behind so many lines with this instant. Kubernetes knows no other way to go on. */
export class LogPlace {
  constructor(
    private stamp = '',
    private count = 0
  ) {}

  /** Reads an id back; undefined without one. Throws HttpError `bad-parameter`. */
  static parse(id: string | undefined): LogPlace | undefined {
    if (id === undefined || id === '') {
      return undefined;
    }
    const slash = id.lastIndexOf('/');
    if (!FORM.test(id) || Number.isNaN(Date.parse(id.slice(0, slash)))) {
      throw httpError('bad-parameter', 'Parameter "after" is no id of this log', `after is ${shown(id)}`, [
        'the id of an event of this log',
      ]);
    }
    return new LogPlace(id.slice(0, slash), Number(id.slice(slash + 1)));
  }

  /** For the next event; undefined while no line had an instant. */
  get id(): string | undefined {
    return this.stamp === '' ? undefined : `${this.stamp}/${this.count}`;
  }

  /** The second to read from, as the API server takes it: it knows no fractions. */
  get since(): string {
    return new Date(Math.floor(Date.parse(this.stamp) / 1000) * 1000).toISOString().replace('.000', '');
  }

  /** Moves behind a line. */
  pass({ stamp }: StampedLine): void {
    if (stamp !== '') {
      this.count = stamp === this.stamp ? this.count + 1 : 1;
      this.stamp = stamp;
    }
  }

  /** A test for lines read again from `since`: true for those behind this place. */
  beyond(): (line: StampedLine) => boolean {
    const { stamp, count } = this;
    const at = Date.parse(stamp);
    let same = 0;
    let passed = false;
    return (line) => {
      if (!passed && line.stamp === stamp) {
        same++;
        return same > count;
      }
      passed ||= line.at !== null && (line.at > at || (line.at === at && line.stamp > stamp));
      return passed;
    };
  }
}
