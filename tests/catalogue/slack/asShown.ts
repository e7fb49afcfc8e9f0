/** A text in Slack's markup as a reader sees it, with `[link]` for what can be clicked and times in UTC. */
export function asShown(text: string): string {
  return text
    .replace(/<!date\^[^|]*\|([^>]*)>/g, '$1')
    .replace(/<[^|>]*\|([^>]*)>/g, '[$1]')
    .replace(/\*([A-Z][^*\n]*)\*/g, '$1')
    .replaceAll('```', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
