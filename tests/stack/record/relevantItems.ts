/** An object as kubectl prints it in JSON, as far as the choice needs it. */
export interface Item {
  kind: string;
  metadata: { uid: string; resourceVersion: string; namespace?: string };
  involvedObject?: { uid?: string; kind?: string };
}

/**
 * What a fixture keeps: everything of the scenario's namespace and of none, and the pods of the others, which the
 * printed table lists. Events only of objects that still exist, so that scenarios undone before leave no trace.
 */
export function relevantItems<T extends Item>(items: readonly T[], namespace: string): T[] {
  const uids = new Set(items.map(({ metadata }) => metadata.uid));
  return items.filter(({ kind, metadata, involvedObject }) => {
    if (kind === 'Event') {
      const isKnown = involvedObject?.kind === 'Node' || uids.has(involvedObject?.uid ?? '');
      return isKnown && (metadata.namespace === namespace || metadata.namespace === 'default');
    }
    return kind === 'Pod' || metadata.namespace === undefined || metadata.namespace === namespace;
  });
}
