/** Headers that say who the gateway is. */
export interface Credentials {
  /** Header names and values to send; throws when credentials cannot be read. */
  headers(): Promise<Record<string, string>>;
  /** Reads them again because the API server refused them; false when nothing changed, so that trying again is no use. */
  refresh(): Promise<boolean>;
}
