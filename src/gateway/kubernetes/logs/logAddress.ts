import { objectAddress } from '../objects/objectAddress';

/** What is asked of a container's log; `since` is an instant as RFC 3339 with whole seconds. */
export interface LogQuery {
  namespace: string;
  pod: string;
  container: string;
  previous?: boolean;
  follow?: boolean;
  sinceSeconds?: number;
  since?: string;
  tailLines?: number;
  limitBytes?: number;
}

/** Address of a log at the API server. Timestamps are always asked for: they are what a stream goes on by. */
export function logAddress(query: LogQuery): string {
  const { namespace, pod, container, previous, follow, sinceSeconds, since, tailLines, limitBytes } = query;
  const parameters = new URLSearchParams({ container, timestamps: 'true' });
  const optional = { previous, follow, sinceSeconds, sinceTime: since, tailLines, limitBytes };
  for (const [name, value] of Object.entries(optional)) {
    if (value !== undefined && value !== false) {
      parameters.set(name, String(value));
    }
  }
  return `${objectAddress('pods', namespace, pod)}/log?${parameters}`;
}
