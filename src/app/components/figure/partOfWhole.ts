/** `1.3 cores` and `4 cores` as `1.3 of 4 cores`; both units stay where they differ. */
export function partOfWhole(part: string, whole: string): string {
  const unit = whole.slice(whole.lastIndexOf(' '));
  return `${unit.startsWith(' ') && part.endsWith(unit) ? part.slice(0, -unit.length) : part} of ${whole}`;
}
