import type { Locator } from 'playwright-core';
import type { Visit } from '../Visit';
import { RECOVERY_MS } from './Outage';

/** An alert with these words: labels and headings that merely contain them do not count. */
function alert(visit: Visit, words: RegExp): Locator {
  return visit.page.locator('[role="alert"], [role="status"]').filter({ hasText: words }).first();
}

/** Waits for an alert of the page that matches. */
export async function saysSo(visit: Visit, words: RegExp): Promise<void> {
  await alert(visit, words).waitFor({ timeout: RECOVERY_MS });
}

/** Waits until no alert of the page matches any more, without loading it anew. */
export async function saysItNoMore(visit: Visit, words: RegExp): Promise<void> {
  await alert(visit, words).waitFor({ state: 'hidden', timeout: RECOVERY_MS });
}
