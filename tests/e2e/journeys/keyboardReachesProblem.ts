import assert from 'node:assert/strict';
import { overview } from '../pages';
import type { Journey } from '../Journey';

const MAX_STOPS = 80;

/** With the keyboard alone: to the first problem, open it, follow its link; the focus is always visible. */
export const keyboardReachesProblem: Journey = {
  name: 'the keyboard reaches a problem and its object',
  role: 'Viewer',
  async run(visit, site) {
    const { page } = visit;
    await overview.open(visit);
    const [first] = (await site.problems(visit)).problems;
    if (!first) {
      return;
    }
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        const style = element && getComputedStyle(element);
        const seen = Boolean(style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'));
        return { text: element?.innerText ?? '', tag: element?.tagName ?? '', expanded: element?.ariaExpanded, seen };
      });
    const tabTo = async (wanted: (at: Awaited<ReturnType<typeof focused>>) => boolean) => {
      for (let stop = 0; stop < MAX_STOPS; stop++) {
        await page.keyboard.press('Tab');
        const at = await focused();
        if (wanted(at)) {
          assert.ok(at.seen, `the focus on "${at.text}" cannot be seen`);
          return;
        }
      }
      assert.fail(`${MAX_STOPS} times Tab did not lead there`);
    };
    await tabTo(({ tag, text }) => tag === 'BUTTON' && text.includes(first.title));
    await page.keyboard.press('Enter');
    assert.equal((await focused()).expanded, 'true');
    await page.getByText(first.nextStep).first().waitFor();
    await tabTo(({ tag, text }) => tag === 'A' && text.includes(first.object.name));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: first.object.name }).waitFor();
  },
};
