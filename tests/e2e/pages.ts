import type { Locator } from 'playwright-core';
import { PAGES } from '../../src/contract/links';
import type { Visit } from './Visit';

/** Finding things on the pages as a person or a screen reader does. */
export const overview = {
  /** Opens the page and waits until problems, or the calm in their place, are shown. */
  async open(visit: Visit, query = ''): Promise<void> {
    await visit.page.goto(`${PAGES.overview}${query}`);
    await visit.page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await overview.problems(visit).or(visit.page.getByText('Nothing is wrong')).first().waitFor({ timeout: 30_000 });
  },
  problems: (visit: Visit): Locator => visit.page.getByRole('list', { name: 'Problems, worst first' }),
  /** The row about an object, by what its link says. */
  row: (visit: Visit, name: string): Locator =>
    overview
      .problems(visit)
      .locator(':scope > li')
      .filter({ has: visit.page.getByRole('link', { name: new RegExp(`(^|[\\s/])${name}$`) }) }),
};

export const nodes = {
  async open(visit: Visit, query = ''): Promise<void> {
    await visit.page.goto(`${PAGES.nodes}${query}`);
    await visit.page.getByRole('heading', { name: 'Nodes', level: 1 }).waitFor();
    await nodes.rows(visit).first().waitFor({ timeout: 30_000 });
  },
  rows: (visit: Visit): Locator => visit.page.getByRole('table').first().locator('tbody tr'),
};
