/** A command line the gateway cannot run with: the message names the flag, what was found and what is allowed. */
export class FlagError extends Error {
  override name = 'FlagError';
}
