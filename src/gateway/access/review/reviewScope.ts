import type { Readable, Scope } from '../Access';
import { isNamespaced } from '../grants/grantScope';

/** Whether the cluster lets a user list a kind; `namespace` null: in the whole cluster. False when it cannot be settled. */
export type MayList = (resource: Readable, namespace: string | null) => Promise<boolean>;

export interface Candidates {
  /** Namespaces worth asking about. */
  namespaces(resource: Readable): string[];
  /** At most so many are asked about; those beyond are not seen. */
  most: number;
  /**
   * Only where this may be listed are other kinds asked about: somebody at home in 3 of 100 namespaces costs 160 questions
   * for all kinds instead of 2,000. Null: ask about each.
   */
  first: Readable | null;
}

async function namespacesOf(
  mayList: MayList,
  resource: Readable,
  { namespaces, most, first }: Candidates
): Promise<Set<string>> {
  const asked = namespaces(resource).sort().slice(0, most);
  const mayInside = async (namespace: string) =>
    (first === null || (await mayList(first, namespace))) && mayList(resource, namespace);
  const answers = await Promise.all(asked.map(mayInside));
  return new Set(asked.filter((_, index) => answers[index]));
}

/** What the cluster lets a user list: asked for the whole cluster first, then namespace by namespace. */
export async function reviewScope(
  mayList: MayList,
  resources: readonly Readable[],
  candidates: Candidates
): Promise<Scope> {
  const seen = new Map<Readable, 'all' | ReadonlySet<string>>();
  await Promise.all(
    resources.map(async (resource) => {
      if (await mayList(resource, null)) {
        seen.set(resource, 'all');
      } else if (isNamespaced(resource)) {
        seen.set(resource, await namespacesOf(mayList, resource, candidates));
      }
    })
  );
  return {
    sees: (resource, namespace) => {
      const where = seen.get(resource);
      return where === 'all' || (namespace !== null && where !== undefined && where.has(namespace));
    },
  };
}
