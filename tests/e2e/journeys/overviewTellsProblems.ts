import assert from 'node:assert/strict';
import { overview } from '../pages';
import type { Journey } from '../Journey';

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Every problem the gateway names is on the page: its title, its cause in words, its owner. */
export const overviewTellsProblems: Journey = {
  name: 'the overview lists every problem with cause and owner',
  role: 'Viewer',
  async run(visit, site) {
    await overview.open(visit);
    const { problems } = await site.problems(visit);
    for (const { object, title, cause } of problems) {
      const row = overview.row(visit, object.name).first();
      const summary = words(await row.innerText());
      assert.ok(summary.includes(words(title)), `"${title}" is not what is said of ${object.name}: ${summary}`);
      await row.getByRole('button', { expanded: false }).first().click();
      const detail = words(await row.innerText());
      assert.ok(detail.includes(words(cause.text)), `the cause "${cause.text}" of "${title}" is not in: ${detail}`);
    }
  },
};
