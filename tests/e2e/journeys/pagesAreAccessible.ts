import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { objectPath, PAGES } from '../../../src/contract/links';
import type { Journey } from '../Journey';
import type { Visit } from '../Visit';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What @grafana/ui draws by itself and no property of it can mend. */
const NOT_OURS = ['[data-testid="data-testid RefreshPicker interval button"]'];

async function violations(visit: Visit): Promise<string[]> {
  await visit.page.evaluate(AXE);
  // Grafana's own frame is not ours to judge: only what the app draws.
  const results = await visit.page.evaluate((exclude) => {
    const { axe } = window as unknown as { axe: { run(scope: object): Promise<unknown> } };
    const include = document.querySelector('#pageContent') ? '#pageContent' : 'main';
    return axe.run({ include: [[include]], exclude: exclude.map((selector) => [selector]) });
  }, NOT_OURS);
  return (results as AxeResults).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id} (${help}): ${nodes
          .map((node) => node.html.slice(0, 160))
          .slice(0, 3)
          .join(' | ')}`
    );
}

/** axe finds nothing serious on any page, in both themes. */
export const pagesAreAccessible: Journey = {
  name: 'no page has a serious accessibility fault, in either theme',
  role: 'Viewer',
  async run(visit, site) {
    const [first] = (await site.problems(visit)).problems;
    const paths = [PAGES.overview, PAGES.nodes, PAGES.alerts, ...(first ? [objectPath(first.object)] : [])];
    const found: string[] = [];
    for (const theme of ['dark', 'light']) {
      for (const path of paths) {
        await visit.page.goto(`${path}?theme=${theme}`);
        await visit.page.getByRole('heading', { level: 1 }).waitFor();
        await visit.settled();
        found.push(...(await violations(visit)).map((text) => `${theme} ${path}: ${text}`));
      }
    }
    if (found.length > 0) {
      throw new Error(`serious accessibility faults:\n${found.join('\n')}`);
    }
  },
};
