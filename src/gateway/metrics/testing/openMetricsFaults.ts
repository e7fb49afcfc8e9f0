const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*"(?:,(?=[a-zA-Z]))?)*\})? (\S+)$/;
const NUMBER = /^([+-]?(\d+(\.\d+)?(e[+-]?\d+)?|Inf)|NaN)$/i;
const SUFFIXES: Record<string, RegExp> = {
  counter: /^_total$/,
  gauge: /^$/,
  histogram: /^_(bucket|sum|count)$/,
};

/**
 * What is wrong with a text by the rules of OpenMetrics 1.0: each family in one place with HELP and TYPE before its samples,
 * known suffixes, units that the name ends in, no sample twice, an end.
 */
export function openMetricsFaults(text: string): string[] {
  const faults: string[] = [];
  const families = new Set<string>();
  const samples = new Set<string>();
  let family = '';
  let type = '';
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.pop() !== '# EOF') {
    faults.push('no end');
  }
  for (const line of lines) {
    const [hash, word, name = '', rest = ''] = line.split(' ', 4);
    if (hash === '#' && word === 'HELP') {
      if (families.has(name) || !NAME.test(name)) {
        faults.push(`family again: ${line}`);
      }
      families.add(name);
      family = name;
      type = '';
    } else if (hash === '#' && word === 'TYPE') {
      type = name === family ? rest : '';
    } else if (hash === '#' && word === 'UNIT') {
      if (name !== family || !name.endsWith(`_${rest}`)) {
        faults.push(`unit: ${line}`);
      }
    } else {
      const [, sample = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
      const suffix = sample.startsWith(family) ? sample.slice(family.length) : ' ';
      if (!SUFFIXES[type]?.test(suffix) || !NUMBER.test(value) || samples.has(sample + labels)) {
        faults.push(`sample of ${family} (${type}): ${line}`);
      }
      samples.add(sample + labels);
    }
  }
  return faults;
}
