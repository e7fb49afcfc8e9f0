import { RESOURCES } from '../../contract/kinds';
import type { Readable } from '../access/Access';
import { attributesOf } from '../kubernetes/accessReview/attributesOf';
import { type ResourceAttributes, ReviewClient } from '../kubernetes/accessReview/ReviewClient';
import type { Connection } from '../kubernetes/connection/Connection';
import { readVersion } from '../kubernetes/readVersion';
import { ApiClient } from '../kubernetes/transport/ApiClient';
import { ApiError } from '../kubernetes/transport/ApiError';
import type { Settings } from '../settings/Settings';
import { type Report, tableOf } from './Report';

const VERBS = ['list', 'watch', 'get'] as const;
const NEEDED = new Set<string>(['list', 'watch']);
const word = (allowed: boolean) => (allowed ? 'yes' : 'NO');

type May = (attributes: ResourceAttributes) => Promise<boolean>;

/** One row a kind, and whether all that is needed is allowed. */
async function kinds(may: May): Promise<{ rows: string[][]; ok: boolean }> {
  let ok = true;
  const rows = await Promise.all(
    RESOURCES.map(async (resource) => {
      const answers = await Promise.all(VERBS.map((verb) => may(attributesOf(resource, null, verb))));
      ok &&= VERBS.every((verb, index) => answers[index] || !NEEDED.has(verb));
      return [resource, ...answers.map(word)];
    })
  );
  return { rows: [['kind', ...VERBS], ...rows], ok };
}

async function extras(may: May, { grafana }: Settings): Promise<Report> {
  const log: Readable = 'pods/log';
  const usage = { verb: 'list', group: 'metrics.k8s.io', resource: 'pods', namespace: '' };
  const lines = [
    `logs of pods: ${word(await may(attributesOf(log, null)))}`,
    `usage of pods (metrics.k8s.io): ${word(await may(usage))}`,
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
    const { rows, ok } = await kinds(may);
    const more = await extras(may, settings);
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
