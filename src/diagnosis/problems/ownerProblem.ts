import type { Problem, Severity } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';
import type { EpochMs } from '../../contract/time';
import { earliest } from '../causes/podEvents';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { capital } from '../words/capital';
import { countOf } from '../words/count';
import type { BrokenPod, OwnerGroup } from './brokenPods';
import { dependsOnlyOn, impactsOn, servicesOf } from './impact';
import { problemOf } from './problemOf';
import { worstOf } from './worstOf';
import type { WorkloadTrouble } from './workloadTrouble';

/** A StatefulSet of thousands has a claim for each pod. */
const MOST_CLAIMS = 50;

function phrase(group: readonly BrokenPod[]): string {
  const { finding } = worstOf(group);
  return group.length > 1 ? (finding.many ?? finding.cause.text) : finding.cause.text;
}

function title({ owner, main, others, total }: OwnerGroup, trouble: WorkloadTrouble | undefined): string {
  const first = owner.kind === 'Pod' ? capital(phrase(main)) : `${countOf(main.length, total, 'pod')} ${phrase(main)}`;
  const rest = others.map((group) => `${group.length} more ${phrase(group)}`);
  return [first, ...rest, ...(trouble?.addition ? [trouble.addition] : [])].join('; ');
}

/** Claims that keep broken pods waiting. */
function waitingClaims(view: IndexedView, group: readonly BrokenPod[]): ObjectRef[] {
  const found = new Map<string, ObjectRef>();
  for (const { pod } of group) {
    for (const name of pod.phase === 'Pending' ? pod.claimNames : []) {
      const claim = view.get('persistentvolumeclaims', pod.meta.namespace, name);
      if (claim && claim.phase !== 'Bound') {
        found.set(name, refOf('persistentvolumeclaims', claim));
      }
    }
  }
  return [...found.values()].slice(0, MOST_CLAIMS);
}

/**
 * The one problem of an owner whose pods are broken. Critical when a Service has no ready endpoint because of it, or when all
 * that it has are pods that keep restarting; a warning otherwise.
 */
export function ownerProblem(view: IndexedView, group: OwnerGroup, trouble: WorkloadTrouble | undefined): Problem {
  const worst = worstOf(group.main);
  const services = servicesOf(
    view,
    group.all.map(({ pod }) => pod)
  );
  const evictedOnly = group.all.every(({ finding }) => finding.cause.code === 'evicted');
  const hurts = impactsOn(view, services).filter((impact) => !evictedOnly || impact.ready !== impact.total);
  const looping = new Set(group.all.filter(({ isLooping }) => isLooping).map(({ pod }) => pod));
  const down =
    hurts.some(({ ready }) => ready === 0) || services.some((service) => dependsOnlyOn(view, service, looping));
  const severity: Severity = down ? 'critical' : 'warning';
  const restarts = worst.pod.containerStatuses.concat(worst.pod.initContainerStatuses);
  return problemOf({
    severity,
    object: group.owner,
    title: title(group, trouble),
    cause: worst.finding.cause,
    since: group.main.reduce<EpochMs | null>((since, { finding }) => earliest(since, finding.since), null),
    affected: { count: group.all.length, total: group.total },
    worst: refOf('pods', worst.pod),
    restarted: restarts.some(({ name, restartCount }) => name === worst.finding.cause.container && restartCount > 0),
    nodes: [...new Set(group.all.flatMap(({ pod }) => (pod.nodeName === null ? [] : [pod.nodeName])))],
    hurts,
    explains: [...hurts.map(({ object }) => object), ...waitingClaims(view, group.all), ...(trouble?.explains ?? [])],
  });
}
