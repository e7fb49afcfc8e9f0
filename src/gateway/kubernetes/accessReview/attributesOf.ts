import { type KindInfo, KINDS, type Resource } from '../../../contract/kinds';
import type { ResourceAttributes } from './ReviewClient';

/** The question whether something may be listed (logs: got), as an access review asks it. */
export function attributesOf(
  readable: Resource | 'pods/log',
  namespace: string | null,
  verb = 'list'
): ResourceAttributes {
  if (readable === 'pods/log') {
    return { verb: 'get', group: '', resource: 'pods', subresource: 'log', namespace: namespace ?? '' };
  }
  const { group, onlyNamespace }: KindInfo = KINDS[readable];
  return { verb, group, resource: readable, namespace: namespace ?? onlyNamespace ?? '' };
}
