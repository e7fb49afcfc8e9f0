import type { Server } from 'node:https';
import type { Log } from '../log';
import type { TlsSettings } from '../settings/Settings';
import { readTlsFiles, type TlsPair } from './readTlsFiles';

/** A renewed certificate is served within this; watching files would miss the kubelet's symlinks. */
const REREAD_MS = 5_000;

const isSame = (a: TlsPair, b: TlsPair) => a.options.cert === b.options.cert && a.options.key === b.options.key;

/**
 * Serves new connections with a renewed certificate; those that are open stay. Files that do not go together (being
 * replaced) leave the last pair in use. Returns what stops it.
 */
export function followTlsFiles(
  server: Pick<Server, 'setSecureContext'>,
  settings: TlsSettings,
  first: TlsPair,
  log: Log,
  everyMs: number = REREAD_MS
): () => void {
  let used = first;
  let told = '';
  const look = async () => {
    try {
      const found = await readTlsFiles(settings);
      told = '';
      if (!isSame(found, used)) {
        server.setSecureContext(found.options);
        used = found;
        log('info', 'certificate renewed', { validTo: found.certificate.validTo });
      }
    } catch (error) {
      const { message } = error as Error;
      if (told !== message) {
        told = message;
        log('warn', 'certificate not renewed', { reason: message });
      }
    }
  };
  const timer = setInterval(() => void look(), everyMs).unref();
  return () => clearInterval(timer);
}
