import assert from 'node:assert/strict';
import type { NodeRow, Page } from '../../../src/contract/answers';
import { nodes } from '../pages';
import type { Journey } from '../Journey';

/** The node table has the gateway's rows in its order, and a node's link opens the node. */
export const nodesAreListed: Journey = {
  name: 'the node table lists the nodes and leads to one',
  role: 'Viewer',
  async run(visit, site) {
    await nodes.open(visit);
    const { rows } = await site.gateway<Page<NodeRow>>(visit, '/api/v1/nodes?limit=50');
    const names = await nodes.rows(visit).getByRole('rowheader').allInnerTexts();
    assert.deepEqual(
      names.map((name) => name.trim()),
      rows.map(({ name }) => name).slice(0, names.length)
    );
    await nodes.rows(visit).first().getByRole('link').first().click();
    await visit.page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: rows[0]?.name ?? '' })
      .waitFor();
    await visit.page.getByText('Conditions').first().waitFor();
  },
};
