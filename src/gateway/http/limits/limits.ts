/** What the gateway takes on before it refuses. */
export interface Limits {
  /** Characters of path and query. */
  url: number;
  /** Bytes of the request line and all headers. */
  headerBytes: number;
  headers: number;
  /** Answers being made or sent at once. */
  answers: number;
  /** Requests that wait for their turn, and how long one may. */
  waiting: number;
  waitMs: number;
  /** Scrapes at once: each reads the whole cache, and holds what it has not sent yet. */
  scrapes: number;
  scrapesWaiting: number;
  /** Open streams of all callers, and of one. */
  streams: number;
  streamsPerCaller: number;
  /** A stream that is not open by then begins all the same: Grafana's data source proxy waits 30 s for headers. */
  streamHeadMs: number;
  /** A connection on which nothing moves while something is sent is cut after this. */
  stalledMs: number;
  connections: number;
}

/**
 * An answer takes a few milliseconds and at most a few megabytes until it is sent, so 64 at once keep both cores busy and
 * memory small; 256 more wait a second or two at worst. A page holds one stream, sometimes two; without Grafana's
 * identity all people behind one Grafana are one caller.
 */
export const LIMITS: Limits = {
  url: 8192,
  headerBytes: 16 * 1024,
  headers: 100,
  answers: 64,
  waiting: 256,
  waitMs: 10_000,
  scrapes: 2,
  scrapesWaiting: 4,
  streams: 500,
  streamsPerCaller: 250,
  streamHeadMs: 10_000,
  stalledMs: 30_000,
  connections: 2000,
};
