import type { KubeEvent, PersistentVolumeClaim } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { IndexedView } from '../view/IndexedView';
import { claimWords } from '../words/claimWords';
import { CLAIM_REFUSED_GRACE, CLAIM_SILENT_GRACE } from '../windows';
import type { Trouble } from './trouble';

/** Reasons by which a claim says that it is not meant to be bound before a pod needs it. */
const CALM: ReadonlySet<string> = new Set(['WaitForFirstConsumer', 'WaitForPodScheduled']);
const REFUSED: ReadonlySet<string> = new Set(['ProvisioningFailed', 'FailedBinding', 'VolumeMismatch']);
const WAITING: ReadonlySet<string> = new Set(['ExternalProvisioning', 'Provisioning']);

function newestFirst(events: readonly KubeEvent[]): KubeEvent[] {
  return [...events].sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
}

function pending(view: IndexedView, claim: PersistentVolumeClaim, now: EpochMs): Trouble | null {
  const events = newestFirst(view.eventsOf('PersistentVolumeClaim', claim.meta));
  const told = events.find(({ reason }) => CALM.has(reason) || REFUSED.has(reason) || WAITING.has(reason));
  const since = claim.meta.createdAt;
  const waited = since === null ? Infinity : now - since;
  if (told && CALM.has(told.reason)) {
    return null;
  }
  if (told && REFUSED.has(told.reason)) {
    return waited < CLAIM_REFUSED_GRACE
      ? null
      : { code: 'claim-pending', text: claimWords(told.message), detail: told.message, since: told.firstAt ?? since };
  }
  if (waited < CLAIM_SILENT_GRACE || !view.isKnown('events')) {
    return null;
  }
  if (told) {
    return { code: 'claim-pending', text: claimWords(told.message), detail: told.message, since };
  }
  const waits = view.podsUsingClaim(claim.meta.namespace, claim.meta.name).some(({ phase }) => phase === 'Pending');
  return waits ? { code: 'claim-pending', text: 'no reason is given', detail: '', since } : null;
}

/**
 * Why a PersistentVolumeClaim is not bound; null when it is, when it waits for its first pod on purpose, or when it has not
 * waited long. A claim without any event counts only while a pod waits for it.
 */
export function claimTrouble(view: IndexedView, claim: PersistentVolumeClaim, now: EpochMs): Trouble | null {
  if (claim.meta.deletedAt !== null) {
    return null;
  }
  if (claim.phase === 'Lost') {
    const [lost] = view.eventsOf('PersistentVolumeClaim', claim.meta).filter(({ reason }) => reason === 'ClaimLost');
    const text = `its volume ${claim.volumeName === '' ? '' : `${claim.volumeName} `}is gone`;
    return { code: 'claim-lost', text, detail: lost?.message ?? '', since: lost?.firstAt ?? null };
  }
  return claim.phase === 'Pending' ? pending(view, claim, now) : null;
}
