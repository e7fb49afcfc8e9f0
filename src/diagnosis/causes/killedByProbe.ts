import { probeWords } from '../words/probeWords';
import type { ContainerView } from './containersOf';
import { type CauseCheck, type Finding, finding } from './finding';
import type { PodContext } from './PodContext';
import { lastEnd } from './lastEnd';
import { containerEvents, earliest, plainMessage } from './podEvents';
import { killedByProbe, probeFailures, probeMessage } from './probeEvidence';

type KillingProbe = 'liveness' | 'startup';

/** Two failures in a row are no accident; more than this many periods without one and the probe passes again. */
const FAILURES_TO_WARN = 2;
const QUIET_PERIODS = 3;

function describe(context: PodContext, kind: KillingProbe, { spec }: ContainerView) {
  const failures = probeFailures(context, spec.name, kind);
  const words = probeWords(probeMessage(failures[0]), spec.probes[kind]);
  return {
    failures,
    suffix: words === '' ? '' : ` (${words})`,
    detail: failures[0] ? plainMessage(failures[0]) : '',
  };
}

function killed(context: PodContext, kind: KillingProbe, container: ContainerView): Finding | null {
  const { spec, status } = container;
  const ended = lastEnd(context, status);
  if (!ended || ended.reason === 'OOMKilled' || !killedByProbe(context, spec.name, kind, ended)) {
    return null;
  }
  const { failures, suffix, detail } = describe(context, kind, container);
  const kills = containerEvents(context, spec.name, 'Killing');
  return finding(`${kind}-probe`, `killed by its ${kind} probe${suffix}`, {
    many: `killed by their ${kind} probe${suffix}`,
    detail: detail || kills[0]?.message,
    container: spec.name,
    exitCode: ended.exitCode,
    since: earliest(...failures.map((event) => event.firstAt), ended.finishedAt),
  });
}

/** A liveness probe that fails right now and will lead to a restart. */
function failing(context: PodContext, container: ContainerView): Finding | null {
  const { spec, status } = container;
  const probe = spec.probes.liveness;
  const startedAt = status.state.running?.startedAt ?? null;
  if (!probe || startedAt === null || context.events.length === 0) {
    return null;
  }
  const { failures, suffix, detail } = describe(context, 'liveness', container);
  const quiet = QUIET_PERIODS * (probe.periodSeconds + probe.timeoutSeconds) * 1000;
  const now = failures.filter(
    (event) => event.lastAt !== null && event.lastAt >= startedAt && context.now - event.lastAt < quiet
  );
  if (now.reduce((sum, event) => sum + event.count, 0) < FAILURES_TO_WARN) {
    return null;
  }
  return finding('liveness-probe', `failing its liveness probe${suffix}`, {
    many: `failing their liveness probe${suffix}`,
    detail,
    container: spec.name,
    since: earliest(...now.map((event) => event.firstAt)),
  });
}

function firstOf(context: PodContext, look: (container: ContainerView) => Finding | null): Finding | null {
  for (const container of context.containers) {
    const found = look(container);
    if (found) {
      return found;
    }
  }
  return null;
}

/** A container is restarted, or about to be, because its liveness probe fails. */
export const livenessProbe: CauseCheck = (context) =>
  firstOf(context, (container) => killed(context, 'liveness', container)) ??
  firstOf(context, (container) => failing(context, container));

/** A container is restarted because it does not start up in the time its startup probe allows. */
export const startupProbe: CauseCheck = (context) =>
  firstOf(context, (container) => killed(context, 'startup', container));
