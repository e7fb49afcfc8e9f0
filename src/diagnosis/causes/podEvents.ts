import type { KubeEvent } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { PodContext } from './PodContext';

const COMBINED = '(combined from similar events): ';

/** An event's message without what client-go puts before it when it folds similar ones. */
export function plainMessage(event: KubeEvent): string {
  return event.message.startsWith(COMBINED) ? event.message.slice(COMBINED.length) : event.message;
}

/** Events about the pod with this reason, newest first. */
export function podEvents({ events }: PodContext, ...reasons: string[]): KubeEvent[] {
  return events.filter((event) => reasons.includes(event.reason)).sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
}

/** As `podEvents`, only those about one container. */
export function containerEvents(context: PodContext, container: string, ...reasons: string[]): KubeEvent[] {
  return podEvents(context, ...reasons).filter((event) => event.regarding.fieldPath.endsWith(`{${container}}`));
}

/** The earliest of the instants that are known. */
export function earliest(...instants: Array<EpochMs | null | undefined>): EpochMs | null {
  const known = instants.filter((at): at is EpochMs => at !== null && at !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}
