import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { objectPath, PAGES } from '../../src/contract/links';
import { ROOT } from '../preview/sets';
import type { Site } from './Site';

const WIDTHS = [1280, 1920];
const THEMES = ['dark', 'light'] as const;
const README_PICTURE_BYTES = 150_000;
const FOLDER = join(ROOT, 'screenshots');

/** Draws each page in both themes and two widths into `screenshots/`. Answers the folder. */
export async function takeScreenshots(site: Site): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  for (const width of WIDTHS) {
    await site.visit(
      'Admin',
      async (visit) => {
        const [first] = (await site.problems(visit)).problems;
        const uid = await site.clusterUid(visit);
        const pages: Record<string, string> = {
          overview: PAGES.overview,
          nodes: PAGES.nodes,
          alerts: PAGES.alerts,
          ...(first ? { object: objectPath(first.object) } : {}),
          dashboard: '/d/clusterscope-cluster',
          settings: `/connections/datasources/edit/${uid}`,
        };
        for (const theme of THEMES) {
          for (const [name, path] of Object.entries(pages)) {
            await visit.page.goto(`${path}?theme=${theme}`);
            await visit.page.getByRole('heading', { level: 1 }).waitFor();
            await visit.settled(1200);
            await visit.page.screenshot({ path: join(FOLDER, `${name}-${theme}-${width}.png`) });
          }
        }
      },
      { size: { width, height: Math.round((width * 10) / 16) } }
    );
  }
  return FOLDER;
}

/** Writes the two pictures of the README, at most 150 kB each. */
export async function takeReadmePictures(site: Site): Promise<void> {
  const folder = join(ROOT, 'docs/images');
  mkdirSync(folder, { recursive: true });
  const shots = [
    { name: 'overview', path: PAGES.overview, theme: 'dark' },
    { name: 'dashboard', path: '/d/clusterscope-cluster', theme: 'light' },
  ];
  await site.visit(
    'Viewer',
    async (visit) => {
      for (const { name, path, theme } of shots) {
        await visit.page.goto(`${path}?theme=${theme}&from=now-15m&to=now`);
        await visit.page.getByRole('heading', { level: 1 }).waitFor();
        await visit.settled(1500);
        const picture = await visit.page.screenshot({ path: join(folder, `${name}.png`) });
        if (picture.length > README_PICTURE_BYTES) {
          throw new Error(`docs/images/${name}.png has ${picture.length} bytes, more than ${README_PICTURE_BYTES}`);
        }
      }
    },
    { size: { width: 1280, height: 800 } }
  );
}
