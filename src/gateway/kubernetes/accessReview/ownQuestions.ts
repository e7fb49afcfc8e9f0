import { RESOURCES } from '../../../contract/kinds';
import { attributesOf } from './attributesOf';
import type { ResourceAttributes } from './ReviewClient';

/** A right that the gateway uses, and how the cluster is asked for it. */
export interface OwnQuestion {
  verb: 'list' | 'watch' | 'get';
  /** As requests of the gateway name it: `pods`, `pods/log`, `pods.metrics.k8s.io`. */
  what: string;
  attributes: ResourceAttributes;
}

const VERBS = ['list', 'watch', 'get'] as const;

/** Every right that the gateway uses, kind by kind, then logs and samples. */
export const OWN_QUESTIONS: readonly OwnQuestion[] = [
  ...RESOURCES.flatMap((resource) =>
    VERBS.map((verb) => ({ verb, what: resource, attributes: attributesOf(resource, null, verb) }))
  ),
  { verb: 'get', what: 'pods/log', attributes: attributesOf('pods/log', null) },
  ...(['nodes', 'pods'] as const).map((resource) => ({
    verb: 'list' as const,
    what: `${resource}.metrics.k8s.io`,
    attributes: { verb: 'list', group: 'metrics.k8s.io', resource, namespace: '' },
  })),
];

/** Names a right: `list pods`. */
export const rightKey = (verb: string, what: string): string => `${verb} ${what}`;

/** Asks for every right, by `rightKey`. Rejects with what `may` rejects with. */
export async function askOwnRights(
  may: (attributes: ResourceAttributes) => Promise<boolean>
): Promise<ReadonlyMap<string, boolean>> {
  const ask = async ({ verb, what, attributes }: OwnQuestion) => [rightKey(verb, what), await may(attributes)] as const;
  return new Map(await Promise.all(OWN_QUESTIONS.map(ask)));
}
