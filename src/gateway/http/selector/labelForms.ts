const NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const DNS_LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const LONGEST_NAME = 63;
const LONGEST_PREFIX = 253;

const isNamePart = (text: string) => text.length <= LONGEST_NAME && NAME.test(text);
const isPrefix = (text: string) =>
  text.length <= LONGEST_PREFIX && text.split('.').every((label) => DNS_LABEL.test(label));

/** A label key: a name of at most 63 characters, with or without the prefix of a DNS name. */
export function isLabelKey(text: string): boolean {
  const slash = text.indexOf('/');
  return slash < 0 ? isNamePart(text) : isPrefix(text.slice(0, slash)) && isNamePart(text.slice(slash + 1));
}

/** A label value: empty, or a name of at most 63 characters. */
export function isLabelValue(text: string): boolean {
  return text === '' || isNamePart(text);
}
