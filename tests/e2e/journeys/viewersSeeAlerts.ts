import assert from 'node:assert/strict';
import { PAGES } from '../../../src/contract/links';
import type { Journey } from '../Journey';

/** A Viewer sees rules and what fires, is told what Grafana would ask for, and gets the files. */
export const viewersSeeAlerts: Journey = {
  name: 'a Viewer sees the alert rules, and what it takes to install them',
  role: 'Viewer',
  async run({ page }) {
    await page.goto(PAGES.alerts);
    await page.getByRole('heading', { name: 'Alerts', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Rules', level: 2 }).waitFor();
    await page.getByText('alert.rules:write').waitFor();
    await page.getByRole('heading', { name: 'Install from files', level: 2 }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Install/ }).count(), 0);
    assert.equal(await page.getByRole('checkbox').count(), 0);
  },
};
