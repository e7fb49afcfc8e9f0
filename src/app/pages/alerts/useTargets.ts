import { usePolled } from '../../data';
import { asAlertingError } from './grafana/AlertingError';
import { readContactPoints, type ListedContactPoint } from './grafana/contactPoints';
import { OWN_FOLDER, readFolders, type Folder } from './grafana/folders';

export interface Targets {
  /** Ours first, there or not. */
  folders: readonly Folder[];
  /** Ours, when it has to be made first. */
  folderToMake: Folder | null;
  /** One a name. */
  contactPoints: readonly ListedContactPoint[];
  /** Why they are not known; empty when they are. */
  trouble: string;
  loading: boolean;
  reload(): void;
}

/** Where rules can be installed, and whom they can tell. */
export function useTargets(enabled: boolean, revision: number): Targets {
  const question = { variant: String(revision), enabled, failureOf: asAlertingError };
  const folders = usePolled({ ...question, subject: 'folders', load: readFolders });
  const points = usePolled({ ...question, subject: 'contact points', load: readContactPoints });
  const listed = points.answer ?? [];
  const others = (folders.answer ?? []).filter(({ uid }) => uid !== OWN_FOLDER.uid);
  return {
    folders: [OWN_FOLDER, ...others],
    folderToMake: others.length === folders.answer?.length || folders.answer === null ? OWN_FOLDER : null,
    contactPoints: listed.filter(({ name }, index) => listed.findIndex((one) => one.name === name) === index),
    trouble: (points.error ?? folders.error)?.message ?? '',
    loading: points.answer === null && points.error === null,
    reload: points.reload,
  };
}
