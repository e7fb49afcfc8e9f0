import type { Family, HistogramFamily, Labels } from './Family';

const OPEN_METRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8';
const PLAIN = 'text/plain; version=0.0.4; charset=utf-8';

const escapeHelp = (text: string) => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
const escapeValue = (text: string) => escapeHelp(text).replace(/"/g, '\\"');

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeValue(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function number(value: number): string {
  return value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value);
}

function histogramLines(family: HistogramFamily): string[] {
  const lines: string[] = [];
  for (const { labels, counts, sum } of family.series()) {
    let total = 0;
    for (const [index, count] of counts.entries()) {
      total += count;
      const bound = family.bounds[index] ?? Infinity;
      // A float in OpenMetrics; Prometheus makes `1` and `1.0` one series.
      const le = Number.isInteger(bound) ? `${bound}.0` : number(bound);
      lines.push(`${family.name}_bucket${labelText({ ...labels, le })} ${total}`);
    }
    lines.push(
      `${family.name}_sum${labelText(labels)} ${number(sum)}`,
      `${family.name}_count${labelText(labels)} ${total}`
    );
  }
  return lines;
}

function familyLines(family: Family | HistogramFamily): string[] {
  if (family.type === 'histogram') {
    return histogramLines(family);
  }
  return Array.from(family.samples(), ([labels, value]) => `${family.name}${labelText(labels)} ${number(value)}`);
}

/**
 * All families as text, in the format the scraper asks for: OpenMetrics 1.0, or the Prometheus text format 0.0.4.
 * @see https://prometheus.io/docs/specs/om/open_metrics_spec/
 */
export function exposition(
  families: Iterable<Family | HistogramFamily>,
  accept: string
): { type: string; body: string } {
  const open = accept.includes('application/openmetrics-text');
  const lines: string[] = [];
  for (const family of families) {
    // OpenMetrics names a counter's family without the suffix its samples carry.
    const name = open && family.type === 'counter' ? family.name.replace(/_total$/, '') : family.name;
    lines.push(`# HELP ${name} ${escapeHelp(family.help)}`, `# TYPE ${name} ${family.type}`, ...familyLines(family));
  }
  if (open) {
    lines.push('# EOF');
  }
  return { type: open ? OPEN_METRICS : PLAIN, body: `${lines.join('\n')}\n` };
}
