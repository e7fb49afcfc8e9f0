import { RESOURCES } from '../../contract/kinds';
import { askOwnRights, rightKey } from '../kubernetes/accessReview/ownQuestions';
import { type ResourceAttributes, ReviewClient } from '../kubernetes/accessReview/ReviewClient';
import type { Connection } from '../kubernetes/connection/Connection';
import { readVersion } from '../kubernetes/readVersion';
import { ApiClient } from '../kubernetes/transport/ApiClient';
import { ApiError } from '../kubernetes/transport/ApiError';
import type { Settings } from '../settings/Settings';
import { type Report, tableOf } from './Report';

const VERBS = ['list', 'watch', 'get'] as const;
const NEEDED = ['list', 'watch'] as const;
const word = (allowed: boolean) => (allowed ? 'yes' : 'NO');

type May = (attributes: ResourceAttributes) => Promise<boolean>;

type Has = (verb: string, what: string) => boolean;

/** One row a kind, and whether all that is needed is allowed. */
function kinds(has: Has): { rows: string[][]; ok: boolean } {
  const rows = RESOURCES.map((resource) => [resource, ...VERBS.map((verb) => word(has(verb, resource)))]);
  const ok = RESOURCES.every((resource) => NEEDED.every((verb) => has(verb, resource)));
  return { rows: [['kind', ...VERBS], ...rows], ok };
}

async function extras(has: Has, may: May, { grafana }: Settings): Promise<Report> {
  const lines = [
    `logs of pods: ${word(has('get', 'pods/log'))}`,
    `usage of nodes, pods (metrics.k8s.io): ${word(has('list', 'nodes.metrics.k8s.io'))}, ${word(has('list', 'pods.metrics.k8s.io'))}`,
  ];
  let ok = true;
  if (grafana?.accessReview) {
    const group = 'authorization.k8s.io';
    ok = await may({ verb: 'create', group, resource: 'subjectaccessreviews', namespace: '' });
    lines.push(`asking for users: ${ok ? 'yes' : 'NO: apply provisioning/kubernetes/opt-in/access-review.yaml'}`);
  }
  if (await may({ verb: 'list', group: '', resource: 'secrets', namespace: '' })) {
    lines.push('it may list Secrets, which it never does: take that right away');
  }
  return { lines, ok };
}

/** Whether the cluster answers, and what it lets the gateway read. */
export async function checkCluster(settings: Settings, connection: Connection): Promise<Report> {
  const client = new ApiClient(connection);
  const reviews = new ReviewClient(connection);
  const may: May = (resourceAttributes) => reviews.isAllowed('SelfSubjectAccessReview', { resourceAttributes });
  try {
    const version = await readVersion(client, AbortSignal.timeout(10_000));
    const rights = await askOwnRights(may);
    const has: Has = (verb, what) => rights.get(rightKey(verb, what)) === true;
    const { rows, ok } = kinds(has);
    const more = await extras(has, may, settings);
    const lines = [`${connection.server} answers, version ${version ?? 'unknown'}`, ...tableOf(rows), ...more.lines];
    return { lines, ok: ok && more.ok };
  } catch (error) {
    const reason = error instanceof ApiError ? error.message : `no answer in time: ${connection.server}`;
    return { lines: [reason], ok: false };
  } finally {
    client.close();
    reviews.close();
  }
}
