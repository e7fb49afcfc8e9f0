/** The bytes are not the message they should be: cut short, damaged, or another type. The stream they came from cannot be trusted further. */
export class DecodeError extends Error {
  override name = 'DecodeError';
}
