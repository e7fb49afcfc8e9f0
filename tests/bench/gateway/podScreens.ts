import { POD_SORTS } from '../../../src/contract/answers/pod';
import { ROUTES } from '../../../src/contract/routes';

/** The address of a screen of pods, as the app asks for it: 50 rows, filtered and sorted. */
export function podScreen(query: Record<string, string>): string {
  return `${ROUTES.pods.path}?${new URLSearchParams({ limit: '50', packed: 'true', ...query })}`;
}

/** A screen for each column that pods can be sorted by, in both directions. */
export const everySort = (): string[] =>
  POD_SORTS.flatMap((sort) => ['asc', 'desc'].map((order) => podScreen({ sort, order })));

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

/**
 * What people type: the start of a name, a namespace, a node, a state, an address, something that is not there, or nothing.
 * Names are those that tests/bench/programs/load gives in a cluster of so many pods.
 */
function filterText(random: () => number, pods: number): string {
  const number = (below: number, digits: number) => String(Math.floor(random() * below)).padStart(digits, '0');
  const texts = [
    () => '',
    () => `web-${number(pods / 20, 5)}`,
    () => `web-${number(pods / 200, 4)}`,
    () => `bench-${number(pods / 500, 3)}`,
    () => `node-${number(pods / 100, 4)}`,
    () => 'crashloop',
    () => `10.0.${number(pods / 256, 1)}.`,
    () => number(100, 2),
    () => `nobody-${number(1e6, 6)}`,
  ];
  return pick(texts, random)();
}

/** A screen as a user might ask for it, by chance. */
export function anyScreen(random: () => number, pods: number): string {
  const text = filterText(random, pods);
  return podScreen({
    sort: pick(POD_SORTS, random),
    order: pick(['asc', 'desc'], random),
    ...(text ? { text } : {}),
  });
}
