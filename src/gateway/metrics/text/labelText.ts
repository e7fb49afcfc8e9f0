/** Longer label values are cut: Prometheus would refuse a scrape whose labels pass its limits, and nobody reads them. */
const LONGEST = 1024;
const SPECIAL = /[\\"\n]/;

function escapeValue(value: string): string {
  const cut = value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
  return cut.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"');
}

/** `name="value"` for each label, with commas between; escaped as both text formats ask. */
export function labelText(names: readonly string[], values: readonly string[], from = 0): string {
  let text = '';
  for (let i = 0; i < names.length; i++) {
    const value = values[i + from] ?? '';
    const safe = value.length > LONGEST || SPECIAL.test(value) ? escapeValue(value) : value;
    text += `${i === 0 ? '' : ','}${names[i]}="${safe}"`;
  }
  return text;
}
