import { KINDS } from '../../../contract/kinds';
import type { Grant } from '../../settings/Settings';
import type { Readable, Scope } from '../Access';
import { globMatches } from './glob';

/** True for what lives in namespaces. */
export function isNamespaced(resource: Readable): boolean {
  return resource === 'pods/log' || KINDS[resource].namespaced;
}

function grants({ namespaces, kinds }: Grant, resource: Readable, namespace: string | null): boolean {
  if (kinds !== null && !kinds.includes(resource)) {
    return false;
  }
  return isNamespaced(resource)
    ? namespace !== null && namespaces.some((pattern) => globMatches(pattern, namespace))
    : kinds !== null || namespaces.includes('*');
}

/** What any of the grants lets see: nothing without one. */
export function grantScope(given: readonly Grant[]): Scope {
  return { sees: (resource, namespace) => given.some((grant) => grants(grant, resource, namespace)) };
}

/** What all of the scopes let see; each answer is worked out once, since lists ask for every row. */
export function everyScope(scopes: readonly Scope[]): Scope {
  const known = new Map<Readable, Map<string | null, boolean>>();
  return {
    sees: (resource, namespace) => {
      const ofKind = known.get(resource) ?? new Map<string | null, boolean>();
      known.set(resource, ofKind);
      const answer = ofKind.get(namespace) ?? scopes.every((scope) => scope.sees(resource, namespace));
      ofKind.set(namespace, answer);
      return answer;
    },
  };
}
