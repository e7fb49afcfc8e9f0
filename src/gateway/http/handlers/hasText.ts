/** True when one of the texts contains `wanted`, letter case aside; always without one. */
export function hasText(wanted: string | undefined, texts: readonly string[]): boolean {
  if (wanted === undefined || wanted === '') {
    return true;
  }
  const lower = wanted.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(lower));
}
