import { request } from '../../stack/system/request';

async function ask(etcd: string, path: string, body: object): Promise<unknown> {
  const answer = await request(`${etcd}/v3/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    timeoutMs: 300_000,
  });
  if (answer.status !== 200) {
    throw new Error(`etcd refused ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
  }
  return JSON.parse(answer.text);
}

/**
 * Drops every revision but the newest and gives the room back, so that what is kept is only what exists.
 * @param etcd address of its JSON gateway, e.g. `http://127.0.0.1:2379`
 */
export async function compactEtcd(etcd: string): Promise<void> {
  const status = (await ask(etcd, 'maintenance/status', {})) as { header: { revision: string } };
  await ask(etcd, 'kv/compaction', { revision: status.header.revision, physical: true });
  await ask(etcd, 'maintenance/defragment', {});
}
