import { PROFILES, type Profile } from '../../../../catalogue';
import type { SortOrder } from '../../../components/table/column';
import type { RuleRow } from './RuleRow';

export const RULE_SORTS = ['severity', 'title', 'state', 'fired'] as const;
export type RuleSort = (typeof RULE_SORTS)[number];

/** Which rules to show, as people say it. */
export const SHOWN = ['all', 'firing', 'installed', 'missing', 'changed', 'troubled'] as const;
export type Shown = (typeof SHOWN)[number];

/** What the address says of the rule list. */
export interface RuleAddress {
  text: string;
  shown: Shown;
  /** Null for all. */
  profile: Profile | null;
  /** Null keeps the catalogue's order. */
  sort: RuleSort | null;
  order: SortOrder;
}

const among = <T extends string>(words: readonly T[], word: string | null) => words.find((one) => one === word);

/** Reads a query string; what it does not say or says wrongly has its default. */
export function ruleAddressOf(search: string): RuleAddress {
  const given = new URLSearchParams(search);
  return {
    text: (given.get('text') ?? '').slice(0, 200),
    shown: among(SHOWN, given.get('show')) ?? 'all',
    profile: among(PROFILES, given.get('profile')) ?? null,
    sort: among(RULE_SORTS, given.get('sort')) ?? null,
    order: given.get('order') === 'desc' ? 'desc' : 'asc',
  };
}

/** The query parameters that say it; null takes one out of the address. */
export function ruleParametersOf(address: RuleAddress): Record<string, string | null> {
  return {
    text: address.text || null,
    show: address.shown === 'all' ? null : address.shown,
    profile: address.profile,
    sort: address.sort,
    order: address.sort === null || address.order === 'asc' ? null : address.order,
  };
}

const RANKS = {
  severity: ['critical', 'warning', 'info'],
  state: ['firing', 'pending', 'failing', 'normal', 'paused', 'absent'],
} as const;

const rank = (words: readonly string[], word: string) => words.indexOf(word);

function compare(sort: RuleSort, a: RuleRow, b: RuleRow): number {
  switch (sort) {
    case 'severity':
      return rank(RANKS.severity, a.rule.severity) - rank(RANKS.severity, b.rule.severity);
    case 'state':
      return rank(RANKS.state, a.condition) - rank(RANKS.state, b.condition) || b.firing - a.firing;
    case 'title':
      return a.rule.title.localeCompare(b.rule.title);
    case 'fired':
      return (b.firedAt ?? 0) - (a.firedAt ?? 0);
  }
}

const IS_SHOWN: Record<Shown, (row: RuleRow) => boolean> = {
  all: () => true,
  firing: ({ condition }) => condition === 'firing' || condition === 'pending',
  installed: ({ installed }) => installed !== null,
  missing: ({ installed }) => installed === null,
  changed: ({ installed }) => installed?.standing === 'edited' || installed?.standing === 'outdated',
  troubled: ({ condition }) => condition === 'failing',
};

function contains({ rule }: RuleRow, text: string): boolean {
  const words = [rule.title, rule.id, rule.group.id, rule.severity, rule.entry.description].join(' ').toLowerCase();
  return words.includes(text.trim().toLowerCase());
}

/** The rows that the address asks for, in its order; equal ones keep the catalogue's. */
export function rowsAt(rows: readonly RuleRow[], { text, shown, profile, sort, order }: RuleAddress): RuleRow[] {
  const kept = rows.filter(
    (row) => IS_SHOWN[shown](row) && (profile === null || row.rule.profile === profile) && contains(row, text)
  );
  return sort === null ? kept : kept.sort((a, b) => compare(sort, a, b) * (order === 'asc' ? 1 : -1));
}
