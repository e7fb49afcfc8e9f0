import type { Problem } from '../../contract/answers';
import type { PersistentVolume } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { bytes } from '../words/bytes';
import { count } from '../words/count';
import { RELEASED_GRACE, RETAINED_GRACE } from '../windows';
import { problemOf } from './problemOf';

const MOST_EXPLAINED = 100;

function failed(view: IndexedView, volume: PersistentVolume, now: EpochMs): Problem | null {
  const undeleted = volume.phase === 'Released' && volume.reclaimPolicy !== 'Retain';
  const waited = volume.phaseChangedAt === null ? 0 : now - volume.phaseChangedAt;
  if (volume.meta.deletedAt !== null || (volume.phase !== 'Failed' && !(undeleted && waited > RELEASED_GRACE))) {
    return null;
  }
  const event = view
    .eventsOf('PersistentVolume', volume.meta)
    .find(({ reason }) => reason === 'VolumeFailedDelete' || reason === 'VolumeFailedRecycle');
  const detail = volume.message || event?.message || '';
  const said = detail.split('\n')[0] || volume.reason;
  const what = volume.reclaimPolicy === 'Recycle' ? 'cannot be recycled' : 'cannot be deleted';
  const text = `${what} although its claim is gone${said === '' ? '' : `: ${said}`}`;
  return problemOf({
    severity: 'warning',
    object: refOf('persistentvolumes', volume),
    title: `Volume ${text}`,
    cause: { code: 'volume-failed', text, detail, container: null, exitCode: null },
    since: volume.phaseChangedAt,
  });
}

/** Volumes kept on purpose after their claims went: one remark for a storage class, however many there are. */
function retained(volumes: readonly PersistentVolume[]): Problem {
  const [first] = [...volumes].sort((a, b) => a.meta.name.localeCompare(b.meta.name));
  const size = volumes.reduce((sum, { capacityBytes }) => sum + (capacityBytes ?? 0), 0);
  const whose = first.storageClass === '' ? 'without storage class' : `of storage class ${first.storageClass}`;
  const are = volumes.length === 1 ? 'is' : 'are';
  const text = `${count(volumes.length, 'volume')} ${whose} (${bytes(size)}) ${are} released and kept; nobody can use ${volumes.length === 1 ? 'it' : 'them'}`;
  const since = volumes.flatMap(({ phaseChangedAt }) => (phaseChangedAt === null ? [] : [phaseChangedAt]));
  return problemOf({
    severity: 'info',
    object:
      first.storageClass === ''
        ? refOf('persistentvolumes', first)
        : { kind: 'StorageClass', namespace: null, name: first.storageClass },
    title: text,
    cause: { code: 'volume-released', text, detail: '', container: null, exitCode: null },
    since: since.length === 0 ? null : Math.min(...since),
    explains: volumes.slice(0, MOST_EXPLAINED).map((volume) => refOf('persistentvolumes', volume)),
  });
}

function isRetained({ meta, phase, reclaimPolicy, phaseChangedAt }: PersistentVolume, now: EpochMs): boolean {
  const long = phaseChangedAt !== null && now - phaseChangedAt > RETAINED_GRACE;
  return phase === 'Released' && reclaimPolicy === 'Retain' && meta.deletedAt === null && long;
}

/** PersistentVolumes that could not be given back, and those that lie idle. */
export function volumeProblems(view: IndexedView, now: EpochMs): Problem[] {
  const found: Problem[] = [];
  const kept = new Map<string, PersistentVolume[]>();
  for (const volume of view.all('persistentvolumes')) {
    const problem = failed(view, volume, now);
    if (problem) {
      found.push(problem);
    } else if (isRetained(volume, now)) {
      kept.set(volume.storageClass, [...(kept.get(volume.storageClass) ?? []), volume]);
    }
  }
  return [...found, ...[...kept.values()].map(retained)];
}
