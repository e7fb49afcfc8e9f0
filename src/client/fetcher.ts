/** What came back, whatever the status. `body` is parsed JSON where it was JSON, else the text; null when empty. */
export interface FetchedAnswer {
  status: number;
  body: unknown;
}

/** Gets an address below the gateway (`/api/v1/nodes?limit=50`). Resolves for every HTTP status; rejects when nothing came back. */
export type Fetcher = (address: string) => Promise<FetchedAnswer>;
