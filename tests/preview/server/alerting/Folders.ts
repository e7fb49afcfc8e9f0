import type { Role } from '../../options';
import { Refusal } from './Refusal';

export interface Folder {
  id: number;
  uid: string;
  title: string;
  createdBy: string;
  created: string;
}

/** For as long others than who made a folder are refused: Grafana keeps permissions for a while. */
const PERMISSIONS_KEPT_MS = 60_000;

/** Folders in memory. */
export class Folders {
  private readonly byUid = new Map<string, Folder>();

  list(): Folder[] {
    return [...this.byUid.values()];
  }

  get(uid: string): Folder | undefined {
    return this.byUid.get(uid);
  }

  create(uid: string, title: string, createdBy: string, createdMs = Date.now()): Folder {
    if (this.byUid.has(uid)) {
      throw new Refusal(412, { message: 'the folder has been changed by someone else' });
    }
    const created = new Date(createdMs).toISOString().replace(/\.\d+Z$/, 'Z');
    const folder = { id: this.byUid.size + 1, uid, title, createdBy, created };
    this.byUid.set(uid, folder);
    return folder;
  }

  /** Whether the permissions of this role have not reached the folder yet. */
  tooFresh(uid: string, role: Role): boolean {
    const folder = this.byUid.get(uid);
    const mine = folder === undefined || folder.createdBy === role.toLowerCase();
    return !mine && Date.now() - Date.parse(folder.created) < PERMISSIONS_KEPT_MS && role !== 'Admin';
  }
}
