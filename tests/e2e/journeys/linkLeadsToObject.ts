import assert from 'node:assert/strict';
import { objectPath } from '../../../src/contract/links';
import { overview } from '../pages';
import type { Journey } from '../Journey';

/** From a problem to the page of the object that has it, by mouse, without the page being loaded anew. */
export const linkLeadsToObject: Journey = {
  name: 'a link of the overview leads to the object',
  role: 'Viewer',
  async run(visit, site) {
    const { page } = visit;
    await overview.open(visit);
    const [first] = (await site.problems(visit)).problems;
    if (!first) {
      return;
    }
    await page.evaluate(() => ((window as Window & { sameDocument?: boolean }).sameDocument = true));
    await overview.row(visit, first.object.name).first().getByRole('link').first().click();
    await page.waitForURL((url) => url.pathname === objectPath(first.object));
    await page.getByRole('heading', { level: 1 }).filter({ hasText: first.object.name }).waitFor();
    await page.getByText(first.cause.text).first().waitFor();
    assert.ok(await page.evaluate(() => (window as Window & { sameDocument?: boolean }).sameDocument), 'reloaded');
    await page.goBack();
    await overview.problems(visit).waitFor();
  },
};
