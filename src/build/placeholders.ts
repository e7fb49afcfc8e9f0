/** `%VERSION%` and `%TODAY%` of plugin.json filled in; the day is `SOURCE_DATE_EPOCH` (seconds) when set, for repeatable builds. */
export function fillPlaceholders(text: string, version: string, epochSeconds: string | undefined): string {
  const day = epochSeconds ? new Date(Number(epochSeconds) * 1000) : new Date();
  return text.replaceAll('%VERSION%', version).replaceAll('%TODAY%', day.toISOString().slice(0, 10));
}
