import { NODE_SORTS, type NodeSort } from '../../../contract/answers/node';
import type { SortOrder } from '../../components/table/column';

/** What the address says of the node list: filter, order, and which page of it. */
export interface NodesAddress {
  text: string;
  sort: NodeSort;
  order: SortOrder;
  cursor: string | undefined;
  /** Rows before this page. */
  start: number;
}

export const NODES_A_PAGE = 50;

/** Reads a query string; what it does not say or says wrongly has its default. */
export function nodesAddressOf(search: string): NodesAddress {
  const given = new URLSearchParams(search);
  const sort = NODE_SORTS.find((name) => name === given.get('sort')) ?? 'name';
  const start = Number(given.get('start') ?? 0);
  const cursor = given.get('cursor') ?? undefined;
  return {
    text: (given.get('text') ?? '').slice(0, 200),
    sort,
    order: given.get('order') === 'desc' ? 'desc' : 'asc',
    cursor,
    start: cursor !== undefined && Number.isInteger(start) && start > 0 ? start : 0,
  };
}

/** The query parameters that say it; null takes one out of the address. A new filter or order begins at the first page. */
export function parametersOf(address: NodesAddress): Record<string, string | null> {
  return {
    text: address.text || null,
    sort: address.sort === 'name' ? null : address.sort,
    order: address.order === 'asc' ? null : address.order,
    cursor: address.cursor ?? null,
    start: address.start > 0 ? String(address.start) : null,
  };
}
