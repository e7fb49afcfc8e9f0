import { readJson, sendForbidden, sendJson, type Call } from '../answer';
import type { AlertStore } from './AlertStore';
import type { Folder } from './Folders';
import { NEEDED } from './permissions';

function body({ id, uid, title, createdBy, created }: Folder) {
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const rights = { hasAcl: false, canSave: false, canEdit: false, canAdmin: false, canDelete: false };
  const url = `/dashboards/f/${uid}/${slug}`;
  return {
    id,
    uid,
    orgId: 1,
    title,
    url,
    ...rights,
    createdBy,
    created,
    updatedBy: 'Anonymous',
    updated: created,
    version: 1,
  };
}

/** `/api/folders`: list, create, read one. What the list looks like is not recorded. */
export async function answerFolders(call: Call, { folders }: AlertStore): Promise<void> {
  const uid = /^\/api\/folders\/([^/]+)$/.exec(call.url.pathname)?.[1];
  if (uid !== undefined) {
    const folder = folders.get(decodeURIComponent(uid));
    return folder ? sendJson(call, 200, body(folder)) : sendJson(call, 404, { message: 'folder not found' });
  }
  if (call.method === 'GET') {
    return sendJson(
      call,
      200,
      folders.list().map(({ id, uid: own, title }) => ({ id, uid: own, title }))
    );
  }
  if (call.role === 'Viewer') {
    return sendForbidden(call, NEEDED.createFolder);
  }
  const given = (await readJson(call.request)) as { uid: string; title: string };
  sendJson(call, 200, body(folders.create(given.uid, given.title, call.role.toLowerCase())));
}
