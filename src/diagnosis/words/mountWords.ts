import { configWords } from './configWords';

/** Why a volume does not come, from FailedMount or FailedAttachVolume messages: `volume data: ConfigMap x not found`. */
export function mountWords(message: string): string {
  const setUp =
    /(?:MountVolume|AttachVolume|MapVolume|UnmountVolume)\.\w+ failed for volume "([^"]+)"\s*:\s*(.*)$/s.exec(message);
  if (setUp) {
    return `volume ${setUp[1]}: ${configWords(setUp[2].split('\n')[0])}`;
  }
  const multi = /Multi-Attach error for volume "([^"]+)"/.exec(message);
  if (multi) {
    return `volume ${multi[1]}: still attached to another node`;
  }
  const unmounted = /unmounted volumes=\[([^\]]*)\]/.exec(message);
  return unmounted ? `volume ${unmounted[1]} cannot be mounted in time` : message.split('\n')[0];
}
