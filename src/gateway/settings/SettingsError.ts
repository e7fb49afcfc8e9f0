/** Settings the gateway cannot run with: the message names the place (file and key, or flag), what was found and what is allowed. */
export class SettingsError extends Error {
  override name = 'SettingsError';

  constructor(place: string, found: string, allowed: string) {
    super(`${place}: ${found}; allowed: ${allowed}`);
  }
}
