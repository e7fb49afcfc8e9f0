import type { ResourceQuota } from '../../contract/objects';
import { amountWords } from '../words/amount';
import { listOf } from '../words/count';
import type { Trouble } from './trouble';

/** How much of one resource of a quota is used. */
export interface QuotaShare {
  resource: string;
  used: number;
  hard: number;
}

/** From here on a quota counts as nearly full (kubernetes-mixin KubeQuotaAlmostFull). */
const NEARLY_FULL = 0.9;

/** What is counted of a quota, fullest first. A limit of zero forbids on purpose and is left out. */
export function quotaShares({ hard, used }: ResourceQuota): QuotaShare[] {
  const shares = [...hard].flatMap(([resource, most]) => {
    const now = used.get(resource);
    return now === undefined || most <= 0 ? [] : [{ resource, used: now, hard: most }];
  });
  return shares.sort((a, b) => b.used / b.hard - a.used / a.hard || a.resource.localeCompare(b.resource));
}

/** `pods 2 of 2`, `requests.cpu 45m of 50m`. */
export function shareWords({ resource, used, hard }: QuotaShare): string {
  return `${resource} ${amountWords(resource, used)} of ${amountWords(resource, hard)}`;
}

/** A quota that is full or nearly so; null below 90 %. */
export function quotaTrouble(quota: ResourceQuota): Trouble | null {
  const shares = quotaShares(quota);
  const full = shares.filter(({ used, hard }) => used >= hard);
  if (full.length > 0) {
    const text = `used up: ${listOf(full.map(shareWords))}`;
    return { code: 'quota-used-up', text, detail: '', since: null };
  }
  const near = shares.filter(({ used, hard }) => used >= NEARLY_FULL * hard);
  return near.length === 0
    ? null
    : { code: 'quota-nearly-full', text: `nearly used up: ${listOf(near.map(shareWords))}`, detail: '', since: null };
}
