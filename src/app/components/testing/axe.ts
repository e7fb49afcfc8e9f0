import axe from 'axe-core';

// The check reads computed styles of every element, which jsdom takes seconds for on a busy machine.
jest.setTimeout(60_000);

/** Rule ids that axe finds broken in what is rendered, with the markup. Rules that need layout or a whole page are out. */
export async function axeFindings(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
