import type { Page, Request, Response } from 'playwright-core';

/** What the browser asked for since the count was last set to nothing. */
export interface Traffic {
  requests: number;
  /** Of them to the gateway. */
  gateway: number;
  /** Of them to `/api/ds/query`. */
  queryRequests: number;
  promql: number;
  /** Bodies of gateway answers as sent, compressed or not, in bytes. */
  gatewayBytes: number;
  /** Of all bodies save the stand-in's own bundle, which no Grafana sends. */
  bytes: number;
  /** Of the plugin's own files. */
  pluginBytes: number;
}

const none = (): Traffic => ({
  requests: 0,
  gateway: 0,
  queryRequests: 0,
  promql: 0,
  gatewayBytes: 0,
  bytes: 0,
  pluginBytes: 0,
});

const isGateway = (url: string) => url.includes('/api/datasources/proxy/uid/');
const isQuery = (url: string) => url.includes('/api/ds/query');

/** A page with a memory: what went wrong in it and what it asked for. */
export class Visit {
  traffic = none();
  private readonly faults: string[] = [];
  private pending = 0;
  private excused: RegExp[] = [];

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error') {
        this.note(`console: ${message.text()} (${url})`);
      }
    });
    page.on('pageerror', (error) => this.note(`uncaught: ${error.stack ?? error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) {
        this.note(`${response.status()} ${response.request().method()} ${response.url()}`);
      }
    });
    page.on('request', (request) => this.count(request));
    page.on('requestfinished', (request) => void this.measure(request));
    page.on('requestfailed', () => this.pending--);
  }

  private note(fault: string): void {
    if (!this.excused.some((pattern) => pattern.test(fault))) {
      this.faults.push(fault);
    }
  }

  private count(request: Request): void {
    this.pending++;
    const { traffic } = this;
    traffic.requests++;
    if (isGateway(request.url())) {
      traffic.gateway++;
    }
    if (isQuery(request.url())) {
      traffic.queryRequests++;
      const body = request.postDataJSON() as { queries?: unknown[] } | null;
      traffic.promql += body?.queries?.length ?? 0;
    }
  }

  private async measure(request: Request): Promise<void> {
    this.pending--;
    const { traffic } = this;
    const sizes = await request.sizes().catch(() => undefined);
    const size = sizes?.responseBodySize ?? 0;
    const url = request.url();
    traffic.bytes += url.includes('/public/host/') ? 0 : size;
    traffic.pluginBytes += url.includes('/public/plugins/') ? size : 0;
    traffic.gatewayBytes += isGateway(url) ? size : 0;
  }

  /** From now on counts from nothing. */
  countAnew(): void {
    this.traffic = none();
  }

  /** Failures of these kinds are what a journey is about, until `excuse()` takes that back. */
  excuse(...patterns: RegExp[]): void {
    this.excused = patterns;
  }

  /** Resolves once no request has been under way for `quietMs`. */
  async settled(quietMs = 700): Promise<void> {
    for (let quietSince = Date.now(); Date.now() - quietSince < quietMs;) {
      await this.page.waitForTimeout(50);
      if (this.pending > 0) {
        quietSince = Date.now();
      }
    }
  }

  /** Answer of the next request whose address matches. */
  nextAnswer(address: RegExp, timeoutMs = 60_000): Promise<Response> {
    return this.page.waitForResponse((response) => address.test(response.url()), { timeout: timeoutMs });
  }

  /** Throws when anything went wrong that nobody excused. */
  assertClean(): void {
    if (this.faults.length > 0) {
      throw new Error(`the page reported:\n${[...new Set(this.faults)].join('\n')}`);
    }
  }
}
