import { callGrafana } from './AlertingError';

export interface Folder {
  uid: string;
  title: string;
}

/** Where rules go unless somebody picks another place. */
export const OWN_FOLDER: Folder = { uid: 'clusterscope', title: 'Clusterscope' };

export const readFolders = (signal?: AbortSignal) => callGrafana<Folder[]>({ url: '/api/folders?limit=1000', signal });

const ALREADY_THERE = [409, 412];

/** Makes the folder; one that is there already is as good. */
export async function ensureFolder({ uid, title }: Folder): Promise<void> {
  try {
    await callGrafana<unknown>({ method: 'POST', url: '/api/folders', body: { uid, title } });
  } catch (error) {
    if (!ALREADY_THERE.includes((error as { status?: number }).status ?? 0)) {
      throw error;
    }
  }
}
