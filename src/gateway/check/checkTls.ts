import type { Settings } from '../settings/Settings';
import { readTlsFiles } from '../tls/readTlsFiles';
import type { Report } from './Report';

const DAY_MS = 86_400_000;

/** How the gateway would serve, and until when its certificate is good. Rejects with SettingsError. */
export async function checkTls({ tls, host, port }: Settings, now: number): Promise<Report> {
  const where = `${host}:${port}`;
  if (!tls) {
    return { lines: [`serves HTTP on ${where}, not encrypted`], ok: true };
  }
  const { certificate } = await readTlsFiles(tls);
  const days = Math.floor((Date.parse(certificate.validTo) - now) / DAY_MS);
  const begun = Date.parse(certificate.validFrom) <= now;
  const state = !begun ? 'NOT VALID YET' : days < 0 ? 'ENDED' : `${days} days left`;
  const names = certificate.subjectAltName ?? 'no name';
  const lines = [
    `serves HTTPS on ${where}, ${tls.minVersion} or newer`,
    `certificate for ${names}, until ${certificate.validTo} (${state})`,
  ];
  return { lines, ok: begun && days >= 0 };
}
