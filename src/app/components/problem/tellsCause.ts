/** Words that change between one pod and many (`its` probe, `their` probe) and say nothing of the cause. */
const FILLING = new Set(['a', 'an', 'the', 'its', 'their', 'it', 'they', 'is', 'are', 'was', 'were', 'has', 'have']);

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s,;:()]+/)
    .filter((word) => word !== '' && !FILLING.has(word))
    .map((word) => word.replace(/s$/, ''));

/** True when a problem's title already says the cause, so that it need not be said again. */
export function tellsCause(title: string, cause: string): boolean {
  const told = new Set(wordsOf(title));
  return wordsOf(cause).every((word) => told.has(word));
}
