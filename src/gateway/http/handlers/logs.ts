import { readNow } from '../../answers/freshnessOf';
import type { Handler } from './Handler';
import { asMissingPod, requirePodLog } from './podLog';

export const logs: Handler<'logs', 'moments' | 'cluster'> = async ({ moments, cluster }, asked) => {
  const { path, query, access, signal } = asked;
  const { named, containers, ...of } = await requirePodLog(moments, access, path, query.container);
  const { previous, sinceSeconds, tailLines, limitBytes } = query;
  const read = await cluster
    .log({ ...of, previous, sinceSeconds, tailLines }, limitBytes, signal)
    .catch((error: unknown) => {
      throw asMissingPod(error, named);
    });
  return {
    ...of,
    containers,
    previous,
    lines: read.lines.map(({ at, text, cut }) => ({ at, text, cut })),
    truncated: read.truncated,
    ...readNow(),
  };
};
