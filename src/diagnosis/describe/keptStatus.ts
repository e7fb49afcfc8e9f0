import type { Tone } from '../../contract/answers';
import type { ObjectMeta, ObjectOf } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { brokenBackends } from '../services/brokenBackends';
import { autoscalerTrouble } from '../status/autoscalerTrouble';
import { claimTrouble } from '../status/claimTrouble';
import { quotaTrouble } from '../status/quotaTrouble';
import { backendServices } from '../view/backendServices';
import type { IndexedView } from '../view/IndexedView';
import { count } from '../words/count';
import type { KeptResource } from './keptFacts';
import type { StatusWords } from './statusOf';

const PHASE_TONES: Readonly<Record<string, Tone>> = { Bound: 'good', Lost: 'bad', Failed: 'bad' };

/** The STATUS column of `kubectl get pvc` and `kubectl get pv` (printers.go, v1.36): a deletion beats the phase. */
function phase(meta: ObjectMeta, found: string, tone: Tone): StatusWords {
  return meta.deletedAt === null ? { status: found, tone } : { status: 'Terminating', tone: 'neutral' };
}

type KeptStatus = { [R in KeptResource]: (view: IndexedView, object: ObjectOf[R], now: EpochMs) => StatusWords };

/** State in words of the kinds that stand beside workloads. */
export const KEPT_STATUS: KeptStatus = {
  ingresses: (view, ingress) => {
    const broken = brokenBackends(view, ingress).length;
    if (broken > 0) {
      const tone = broken === backendServices(ingress).length ? 'bad' : 'warning';
      return { status: `${count(broken, 'backend')} missing`, tone };
    }
    const { length } = ingress.addresses;
    return { status: length > 0 ? 'has an address' : 'no address yet', tone: length > 0 ? 'good' : 'neutral' };
  },
  persistentvolumeclaims: (view, claim, now) => {
    const trouble = claimTrouble(view, claim, now);
    return phase(claim.meta, claim.phase, trouble ? 'bad' : (PHASE_TONES[claim.phase] ?? 'neutral'));
  },
  persistentvolumes: (_view, { meta, phase: found }) => phase(meta, found, PHASE_TONES[found] ?? 'neutral'),
  horizontalpodautoscalers: (_view, autoscaler, now) => {
    const { currentReplicas, minReplicas, maxReplicas } = autoscaler;
    const trouble = autoscalerTrouble(autoscaler, now);
    const status = `${currentReplicas} of ${minReplicas ?? 1} to ${maxReplicas}`;
    return { status: trouble ? `${status}, ${trouble.text}` : status, tone: trouble ? 'warning' : 'good' };
  },
  poddisruptionbudgets: (_view, { currentHealthy, desiredHealthy, disruptionsAllowed }) => ({
    status: `${disruptionsAllowed} may be disrupted`,
    tone: currentHealthy < desiredHealthy ? 'warning' : disruptionsAllowed > 0 ? 'good' : 'neutral',
  }),
  resourcequotas: (_view, quota) => {
    const trouble = quotaTrouble(quota);
    return { status: trouble?.text ?? 'within limits', tone: trouble ? 'warning' : 'good' };
  },
  limitranges: (_view, { limits }) => ({ status: count(limits.length, 'limit'), tone: 'neutral' }),
  leases: (view, { renewedAt, durationSeconds }) => {
    const latest = view.latestHeartbeat();
    if (renewedAt === null || latest === null) {
      return { status: 'never renewed', tone: 'neutral' };
    }
    const ended = latest - renewedAt > (durationSeconds ?? Infinity) * 1000;
    return { status: ended ? 'ran out' : 'renewed', tone: ended ? 'bad' : 'good' };
  },
};
