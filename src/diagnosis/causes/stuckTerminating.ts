import { duration } from '../words/duration';
import { TERMINATING_GRACE } from '../windows';
import { type CauseCheck, finding } from './finding';

/** The pod should be gone: its deletion's own grace period (contained in the deletion instant) is long over. */
export const stuckTerminating: CauseCheck = ({ pod, now }) => {
  const deletedAt = pod.meta.deletedAt;
  if (deletedAt === null || now - deletedAt < TERMINATING_GRACE) {
    return null;
  }
  return finding('stuck-terminating', `still terminating ${duration(now - deletedAt)} after it should be gone`, {
    many: `still terminating ${duration(now - deletedAt)} after they should be gone`,
    since: deletedAt,
  });
};
