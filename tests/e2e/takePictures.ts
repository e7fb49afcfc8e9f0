import { parseArgs } from 'node:util';
import { launchBrowser } from './browser';
import { takeReadmePictures, takeScreenshots } from './screenshots';
import { Site } from './Site';

/** `npx tsx tests/e2e/takePictures.ts --url <preview> [--readme]`: all pages, or the two pictures of the README. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { url: { type: 'string', default: 'http://127.0.0.1:3000' }, readme: { type: 'boolean', default: false } },
  });
  const browser = await launchBrowser();
  const site = new Site(browser, values.url, (role) => ({ user: role.toLowerCase(), password: '' }));
  await (values.readme ? takeReadmePictures(site) : takeScreenshots(site));
  await browser.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
