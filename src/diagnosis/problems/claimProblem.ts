import type { Impact, Problem } from '../../contract/answers';
import type { PersistentVolumeClaim } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { claimTrouble } from '../status/claimTrouble';
import type { IndexedView } from '../view/IndexedView';
import { ownerOf } from '../view/ownerOf';
import { refKey, refOf } from '../view/refOf';
import { isActive } from '../services/selectedPods';
import { problemOf } from './problemOf';

/** Owners of the pods that use a claim; more than this make no sentence longer. */
const MOST_USERS = 20;

/** Who uses a claim, by outermost owner. */
function users(view: IndexedView, { meta }: PersistentVolumeClaim): Impact[] {
  const found = new Map<string, Impact>();
  for (const pod of view.podsUsingClaim(meta.namespace, meta.name)) {
    const object = ownerOf(view, pod);
    if (isActive(pod) && found.size < MOST_USERS) {
      found.set(refKey(object), { object, text: `${object.kind} ${object.name} uses it`, ready: null, total: null });
    }
  }
  return [...found.values()];
}

/** A PersistentVolumeClaim without a volume. Where pods wait for it, their owner's problem tells it instead. */
export function claimProblem(view: IndexedView, claim: PersistentVolumeClaim, now: EpochMs): Problem | null {
  const trouble = claimTrouble(view, claim, now);
  if (!trouble) {
    return null;
  }
  const { code, text, detail, since } = trouble;
  const hurts = users(view, claim);
  return problemOf({
    severity: code === 'claim-lost' && hurts.length > 0 ? 'critical' : 'warning',
    object: refOf('persistentvolumeclaims', claim),
    title: code === 'claim-lost' ? `Lost: ${text}` : `Not bound: ${text}`,
    cause: { code, text, detail, container: null, exitCode: null },
    since,
    hurts,
  });
}
