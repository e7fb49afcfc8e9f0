import assert from 'node:assert/strict';
import type { Journey } from '../Journey';

/** The dashboard "Cluster" opens and no panel stays empty or unformatted. */
export const dashboardHasData: Journey = {
  name: 'the dashboard shows data in every panel',
  role: 'Viewer',
  async run(visit) {
    await visit.page.goto('/d/clusterscope-cluster');
    await visit.page.getByRole('heading', { name: 'What is wrong now' }).waitFor();
    await visit.settled(1500);
    const text = await visit.page.getByRole('main').innerText();
    assert.ok(/GiB|MiB|GB|MB/.test(text), 'no unit of memory is visible: field options do not work');
    assert.equal(text.split('No data').length - 1, 0, `panels without data in:\n${text}`);
  },
};
