import type { Browser } from 'playwright-core';
import { PAGES } from '../../src/contract/links';
import { applyBreaks } from '../demo/breaks';
import { startEnvironment, type Environment } from '../demo/Environment';
import { Progress } from '../demo/Progress';
import { startPreview } from '../preview/startPreview';
import { gatewayRequests, unexpectedRequests } from '../stack/gatewayRequests';
import { findScenario } from '../stack/scenarios';
import { launchBrowser } from './browser';
import { JOURNEYS } from './journeys';
import { OnDemandRoutes } from './onDemandRoutes';
import { OUTAGES } from './outages';
import { overview } from './pages';
import { Site, type SiteRole } from './Site';
import { until } from './until';

// Nothing here may depend on how fast the machine is.
jest.setTimeout(300_000);

const print = (line: string) => process.stderr.write(`${line}\n`);
const account = (role: SiteRole) => ({ user: role.toLowerCase(), password: '' });

let environment: Environment;
let browser: Browser;
let site: Site;
let breaks: string[];

beforeAll(async () => {
  environment = await startEnvironment({
    progress: new Progress(print),
    stack: { instance: `e2e-${process.pid}`, kwokNodes: 3, scrapeSeconds: 5, report: print, handleSignals: true },
  });
  browser = await launchBrowser();
  site = new Site(browser, environment.preview.url, account);
  breaks = await applyBreaks(environment.stack, new Progress(print));
  await environment.stack.complete;
}, 1_500_000);

afterAll(async () => {
  await browser?.close();
  await environment?.stop();
}, 60_000);

describe('the overview names the four breaks', () => {
  test.each([
    ['liveness', 'killed by their liveness probe (HTTP 503'],
    ['oom-killed', 'memory limit'],
    ['image-not-found', 'not found'],
    ['selector-typo', 'selects app=wishlst'],
  ])('%s: %s', async (name, words) => {
    expect(breaks).toContain(name);
    const { problem } = findScenario(name);
    await site.visit('Viewer', async (visit) => {
      await until(async () => {
        await overview.open(visit);
        const row = overview.row(visit, problem?.name ?? '').first();
        expect((await row.innerText({ timeout: 10_000 })).toLowerCase()).toContain(words.toLowerCase());
      }, 60_000);
    });
  });
});

describe('journeys', () => {
  test.each(JOURNEYS.map((journey) => [journey.name, journey] as const))('%s', (_name, { role, fresh, run }) =>
    site.visit(role, (visit) => run(visit, site, print), { fresh })
  );
});

describe('who is looking', () => {
  test.each(['Admin', 'Editor', 'Viewer'] as const)('%s sees the overview', (role) =>
    site.visit(role, (visit) => overview.open(visit))
  );

  test('without a data source the first page leads to making one', async () => {
    const { dist } = environment.previewOptions;
    const empty = await startPreview({ dist });
    try {
      await new Site(browser, empty.url, account).visit('Admin', async ({ page }) => {
        await page.goto(PAGES.overview);
        await page.getByRole('link', { name: /Add a Clusterscope data source/ }).click();
        await page.getByRole('button', { name: /Add new data source: Clusterscope/ }).click();
        await page.getByLabel('URL').first().fill(environment.gateway.url);
        await page.locator('#clusterscope-token').fill(environment.token);
        await page.getByRole('button', { name: 'Save & test' }).click();
        await page.getByText(/reads Kubernetes v/).waitFor();
      });
    } finally {
      await empty.stop();
    }
  });

  test('the same build makes every journey on Grafana 13.2 with React 19', async () => {
    const newer = await startPreview({ ...environment.previewOptions, set: '13.2' });
    try {
      const other = new Site(browser, newer.url, account);
      for (const { role, fresh, run } of JOURNEYS) {
        await other.visit(role, (visit) => run(visit, other, print), { fresh });
      }
    } finally {
      await newer.stop();
    }
  });
});

describe('what the gateway reads when asked', () => {
  let routes: OnDemandRoutes;
  let pod: string;
  beforeAll(async () => {
    routes = new OnDemandRoutes(environment);
    pod = await routes.podOf('backend');
  });

  test('the log of a container, whole and as it grows', async () => {
    const log = await routes.json<{ text: string }>(`pods/shop/${pod}/logs?tailLines=50`);
    expect(JSON.stringify(log)).toContain('starting');
    expect(await routes.stream(`pods/shop/${pod}/logs/follow?tailLines=5`, /^data: .+$/m)).toContain('event: ');
  });

  test('an object as YAML, without what its manager wrote about it', async () => {
    const { yaml } = await routes.json<{ yaml: string }>(`objects/pods/shop/${pod}/yaml`);
    expect(yaml).toContain(`name: ${pod}`);
    expect(yaml).not.toMatch(/managedFields|last-applied/);
  });

  test('what nodes and pods use, as metrics-server says it', async () => {
    await environment.stack.complete;
    await until(async () => {
      const nodes = await routes.json<{ rows: Array<{ name: string; memory: number }> }>('top/nodes?limit=500');
      const printed = await environment.stack.kubectlOk(['top', 'nodes', '--no-headers']);
      expect(nodes.rows.map(({ name }) => name).sort()).toEqual(
        printed
          .trim()
          .split('\n')
          .map((line) => line.split(/\s+/)[0])
          .sort()
      );
      const pods = await routes.json<{ rows: Array<{ name: string }> }>('top/pods?namespace=shop&limit=500');
      expect(pods.rows.map(({ name }) => name)).toContain(pod);
    }, 120_000);
  });

  test('the way to a Service and where it breaks, lists, relations, rights', async () => {
    const path = await routes.json('services/shop/wishlist/path');
    expect(JSON.stringify(path)).toContain('app=wishlst');
    const list = await routes.json<{ rows: unknown[] }>('objects/deployments?namespace=shop&labels=app%3Dbackend');
    expect(list.rows).toHaveLength(1);
    expect(JSON.stringify(await routes.json(`objects/pods/shop/${pod}/related`))).toContain('backend');
    expect(JSON.stringify(await routes.json('capabilities'))).toContain('"pods"');
    expect(JSON.stringify(await routes.json('events?namespace=shop'))).toContain('Unhealthy');
  });

  test('a change of the cluster is told to who follows', async () => {
    const change = () =>
      environment.stack.kubectlOk(['label', 'pod', '-n', 'shop', pod, 'followed=yes', '--overwrite']);
    expect(await routes.stream('changes', new RegExp(pod), change)).toContain('pods');
  });
});

describe('outages', () => {
  test.each(OUTAGES.map((outage) => [outage.name, outage] as const))('%s', (_name, { run }) =>
    site.visit('Admin', (visit) => run(visit, site, environment))
  );
});

test('through all of this the gateway asked for nothing but lists and watches of its kinds', () => {
  const asked = gatewayRequests(environment.stack.auditLog);
  expect(asked).toEqual(expect.arrayContaining(['list pods', 'watch events']));
  expect(unexpectedRequests(asked)).toEqual([]);
});
