/** True when `text` is `pattern`, in which each `*` stands for any letters. Takes linear time per star. */
export function globMatches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) {
    return pattern === text;
  }
  if (!text.startsWith(first)) {
    return false;
  }
  let from = first.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) {
      return false;
    }
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

/** The same for names of people, as Grafana compares them: letter case of ASCII letters aside, and of no others, which would make look-alikes equal. */
export function personMatches(pattern: string, person: string): boolean {
  const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return person !== '' && globMatches(lower(pattern), lower(person));
}
