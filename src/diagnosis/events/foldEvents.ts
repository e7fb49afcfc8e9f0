import type { EventRow } from '../../contract/answers';
import type { KubeEvent } from '../../contract/objects';
import { earliest, plainMessage } from '../causes/podEvents';

function sameness(event: KubeEvent): string {
  const { kind, namespace, name } = event.regarding;
  return [kind, namespace ?? '', name, event.type, event.reason, event.source, plainMessage(event)].join('\n');
}

/**
 * Events as rows: those about the same object with the same reason and message become one, with their counts added, the
 * earliest start and the latest end. Newest first.
 */
export function foldEvents(events: Iterable<KubeEvent>): EventRow[] {
  const rows = new Map<string, EventRow>();
  for (const event of events) {
    const key = sameness(event);
    const row = rows.get(key);
    if (row) {
      row.count += event.count;
      row.firstAt = earliest(row.firstAt, event.firstAt);
      row.lastAt = Math.max(row.lastAt ?? 0, event.lastAt ?? 0) || null;
      continue;
    }
    const { kind, namespace, name } = event.regarding;
    rows.set(key, {
      type: event.type,
      reason: event.reason,
      message: plainMessage(event),
      object: { kind, namespace, name },
      source: event.source,
      count: event.count,
      firstAt: event.firstAt,
      lastAt: event.lastAt,
    });
  }
  return [...rows.values()].sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
}
