import type { Lease } from '../../../src/contract/objects';
import { instant, numberOrNull, text, type Tree, tree } from './json';
import { objectMeta } from './meta';

export function lease(object: Tree): Lease {
  const { holderIdentity, leaseDurationSeconds, renewTime } = tree(object.spec);
  return {
    meta: objectMeta(object),
    holder: text(holderIdentity),
    durationSeconds: numberOrNull(leaseDurationSeconds),
    renewedAt: instant(renewTime),
  };
}
