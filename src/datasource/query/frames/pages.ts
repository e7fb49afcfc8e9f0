import type { Freshness, Page } from '../../../contract/answers';
import type { Asked } from '../filters/Asked';

/** Most rows that the gateway gives at once. */
const LARGEST_PAGE = 500;

/** Where and how much one request asks. */
export interface PlaceAsked {
  namespace?: string;
  limit: number;
  cursor?: string;
}

type Ask<Row> = (place: PlaceAsked) => Promise<Page<Row>>;

/** As old as the oldest, as far as the first of each kind was; each kind that is not live once. */
export function oldestOf(parts: readonly Freshness[]): Freshness {
  const ages = parts.map(({ asOf }) => asOf);
  const kinds = new Map(parts.flatMap(({ degraded }) => degraded.map((kind) => [kind.resource, kind] as const)));
  const known = ages.filter((age) => age !== null);
  const asked = parts.some(({ source }) => source === 'api-server');
  return {
    source: asked ? 'api-server' : 'cache',
    resourceVersions: Object.assign({}, ...parts.map(({ resourceVersions }) => resourceVersions).reverse()),
    asOf: known.length < ages.length || known.length === 0 ? null : Math.min(...known),
    degraded: [...kinds.values()],
  };
}

async function pagesOf<Row>(
  ask: Ask<Row>,
  namespace: string | undefined,
  limit: number,
  isEnough: (row: Row) => boolean
): Promise<Page<Row>> {
  const pages: Array<Page<Row>> = [];
  const rows: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null && rows.length < limit) {
    const page: Page<Row> = await ask({ namespace, limit: Math.min(limit - rows.length, LARGEST_PAGE), cursor });
    pages.push(page);
    rows.push(...page.rows);
    const last = page.rows.at(-1);
    cursor = last === undefined || isEnough(last) ? null : page.next;
  }
  return { rows, total: pages.at(-1)?.total ?? 0, next: null, ...oldestOf(pages) };
}

/**
 * Rows of every namespace that is asked for, each page after page up to the limit, or to the first page whose last row
 * `isEnough`.
 */
export async function rowsOf<Row>(
  { namespaces, limit }: Pick<Asked, 'namespaces' | 'limit'>,
  ask: Ask<Row>,
  isEnough: (row: Row) => boolean = () => false
): Promise<Page<Row>> {
  const places = namespaces.length === 0 ? [undefined] : namespaces;
  const parts = await Promise.all(places.map((namespace) => pagesOf(ask, namespace, limit, isEnough)));
  return joined(parts);
}

/** Several lists as one, in their order. */
export function joined<Row>(parts: ReadonlyArray<Page<Row>>): Page<Row> {
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  return { rows: parts.flatMap(({ rows }) => rows), total, next: null, ...oldestOf(parts) };
}
