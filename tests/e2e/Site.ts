import type { Browser, BrowserContext } from 'playwright-core';
import type { ProblemsAnswer } from '../../src/contract/answers';
import { DATASOURCE_ID } from '../../src/contract/identity';
import { Visit } from './Visit';

export type SiteRole = 'Admin' | 'Editor' | 'Viewer';

export interface Account {
  user: string;
  password: string;
}

export interface VisitOptions {
  /** With nothing cached, as at the very first visit. */
  fresh?: boolean;
  size?: { width: number; height: number };
}

/** What two busy cores may need for a page of Grafana's size. */
const SLOW_MACHINE_MS = 60_000;

/** A Grafana, or what stands in for it, with the plugin installed. */
export class Site {
  private readonly profiles = new Map<SiteRole, Promise<BrowserContext>>();

  constructor(
    private readonly browser: Browser,
    readonly url: string,
    private readonly accountOf: (role: SiteRole) => Account | undefined
  ) {}

  /** Opens a page as somebody of this role, lets `work` use it, closes it; it must have been free of faults. */
  async visit(role: SiteRole, work: (visit: Visit) => Promise<void>, how: VisitOptions = {}): Promise<void> {
    const context = how.fresh ? await this.signIn(role) : await this.kept(role);
    const page = await context.newPage();
    try {
      await page.setViewportSize(how.size ?? { width: 1280, height: 900 });
      const visit = new Visit(page);
      await work(visit);
      visit.assertClean();
    } finally {
      await (how.fresh ? context : page).close();
    }
  }

  private kept(role: SiteRole): Promise<BrowserContext> {
    const known = this.profiles.get(role) ?? this.signIn(role);
    this.profiles.set(role, known);
    return known;
  }

  private async signIn(role: SiteRole): Promise<BrowserContext> {
    const context = await this.browser.newContext({ baseURL: this.url });
    context.setDefaultNavigationTimeout(SLOW_MACHINE_MS);
    context.setDefaultTimeout(SLOW_MACHINE_MS);
    const login = await context.request.post('/login', { data: this.accountOf(role) });
    if (!login.ok()) {
      throw new Error(`signing in to ${this.url} as ${role}: ${login.status()} ${await login.text()}`);
    }
    return context;
  }

  /** UID of the first Clusterscope data source. Throws when there is none. */
  async clusterUid(visit: Visit): Promise<string> {
    const answer = await visit.page.request.get('/api/datasources');
    const sources = (await answer.json()) as Array<{ uid: string; type: string }>;
    const found = sources.find(({ type }) => type === DATASOURCE_ID);
    if (!found) {
      throw new Error(`no data source of type ${DATASOURCE_ID} at ${this.url}`);
    }
    return found.uid;
  }

  /** What the gateway itself says, past the page. */
  async gateway<Answer>(visit: Visit, path: string): Promise<Answer> {
    const uid = await this.clusterUid(visit);
    const answer = await visit.page.request.get(`/api/datasources/proxy/uid/${uid}${path}`);
    if (!answer.ok()) {
      throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    }
    return (await answer.json()) as Answer;
  }

  problems(visit: Visit): Promise<ProblemsAnswer> {
    return this.gateway<ProblemsAnswer>(visit, '/api/v1/problems?limit=12');
  }
}
