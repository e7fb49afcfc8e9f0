import type { HealthAnswer, KindFreshness } from '../../contract/answers';
import { advise } from './advise';
import type { Finding } from './Finding';

const namesOf = (kinds: readonly KindFreshness[]) => kinds.map(({ resource }) => resource).join(', ');

/** What the gateway's word about itself means for the data source. */
export function judgeHealth({ version, status, apiServer, kinds }: HealthAnswer): Finding {
  const gateway = `Gateway ${version}`;
  if (status === 'down' || !apiServer.reachable) {
    const problem = apiServer.problem;
    const why = problem ? advise(problem) : 'The API server does not answer it.';
    return { status: 'error', message: `${gateway} answers, but not the cluster behind it. ${why}` };
  }
  const forbidden = kinds.filter(({ state }) => state === 'forbidden');
  if (forbidden.length > 0) {
    return {
      status: 'warning',
      message: `${gateway} may not read ${namesOf(forbidden)}: grant its ClusterRole get, list and watch on them.`,
    };
  }
  const listing = kinds.filter(({ state }) => state === 'listing');
  if (listing.length > 0) {
    return { status: 'warning', message: `${gateway} is still reading ${namesOf(listing)}.` };
  }
  const stale = kinds.filter(({ state }) => state === 'stale');
  if (stale.length > 0) {
    return { status: 'warning', message: `${gateway} has old data of ${namesOf(stale)}.` };
  }
  const live = kinds.filter(({ state }) => state === 'live').length;
  return { status: 'success', message: `${gateway} reads Kubernetes ${apiServer.version ?? ''} (${live} kinds).` };
}
