import type { FamilyHead, HistogramFamily, Row } from '../Family';
import type { Format } from './format';
import { labelText } from './labelText';

/** Units whose word OpenMetrics lets a name end in. */
const UNIT = /_(seconds|bytes|ratio)$/;

const escapeHelp = (text: string) => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"');

function numberText(value: number): string {
  return value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value);
}

/** The lines before a family's samples. */
export function headText({ name, type, help }: FamilyHead, { open }: Format): string {
  // OpenMetrics names a counter's family without the suffix its samples carry.
  const family = open && type === 'counter' ? name.replace(/_total$/, '') : name;
  const unit = open ? UNIT.exec(family)?.[1] : undefined;
  // The older format escapes no quotes in HELP.
  const words = open ? escapeHelp(help) : help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
  return `# HELP ${family} ${words}\n# TYPE ${family} ${type}\n${unit === undefined ? '' : `# UNIT ${family} ${unit}\n`}`;
}

function line(name: string, labels: string, value: string): string {
  return labels === '' ? `${name} ${value}\n` : `${name}{${labels}} ${value}\n`;
}

/** A sample's line. `identity` is label text that goes before the row's own labels. */
export function sampleText(name: string, labels: readonly string[], identity: string, row: Row): string {
  const own = labels.length === 0 ? '' : labelText(labels, row as unknown as readonly string[], 1);
  const text = identity === '' || own === '' ? identity + own : `${identity},${own}`;
  return line(name, text, numberText(row[0]));
}

/** The lines of a histogram, series by series. */
export function* histogramText({ name, labels, bounds, series }: HistogramFamily): Iterable<string> {
  for (const one of series()) {
    const identity = labelText(labels, one.labels);
    const comma = identity === '' ? '' : ',';
    let total = 0;
    let text = '';
    for (const [index, count] of one.counts.entries()) {
      total += count;
      const bound = bounds[index] ?? Infinity;
      // A float in OpenMetrics; Prometheus makes `1` and `1.0` one series.
      const le = Number.isInteger(bound) ? `${bound}.0` : numberText(bound);
      text += line(`${name}_bucket`, `${identity}${comma}le="${le}"`, String(total));
    }
    yield `${text}${line(`${name}_sum`, identity, numberText(one.sum))}${line(`${name}_count`, identity, String(total))}`;
  }
}
