/** `1 pod`, `3 pods`; give `many` where adding an s is wrong. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `2 of 3 pods`, `1 of 1 pod`. */
export function countOf(n: number, total: number, one: string, many = `${one}s`): string {
  return `${n} of ${total} ${total === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; beyond `most` names: `a, b and 3 more`. */
export function listOf(words: readonly string[], most = 4): string {
  if (words.length > most) {
    return `${words.slice(0, most - 1).join(', ')} and ${words.length - most + 1} more`;
  }
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
