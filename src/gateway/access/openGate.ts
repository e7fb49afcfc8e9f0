import { readSmallFile } from '../settings/file/readSmallFile';
import type { GrafanaSettings, Settings } from '../settings/Settings';
import { SettingsError } from '../settings/SettingsError';
import { Gate, type IdentityCheck, type Review } from './Gate';
import { fetchKeySet } from './identity/fetchKeySet';
import { IdentityVerifier } from './identity/IdentityVerifier';
import { type Keys, KeySet } from './identity/KeySet';
import { readKeys } from './identity/readKeys';
import { TokenFile } from './tokens/TokenFile';

const LARGEST_CA = 256 * 1024;

/** Asks Grafana for its keys. The authority is read each time, so that a renewed one counts. Rejects with a telling Error. */
export async function fetchKeys({ jwksUrl, caFile }: Pick<GrafanaSettings, 'jwksUrl' | 'caFile'>): Promise<Keys> {
  const ca = caFile === null ? null : await readCa(caFile);
  return readKeys(await fetchKeySet(jwksUrl, ca));
}

async function readCa(file: string): Promise<string> {
  return readSmallFile(file, LARGEST_CA).catch((error: Error) => {
    throw new SettingsError('grafana.caFile', `found ${file}: ${error.message}`, 'a readable PEM file');
  });
}

function identityCheck(settings: GrafanaSettings, review: Review): IdentityCheck {
  const { rules, accessReview } = settings;
  return {
    verifier: new IdentityVerifier(settings, new KeySet(() => fetchKeys(settings))),
    rules,
    accessReview: accessReview && { ...accessReview, review },
  };
}

/** The gate as configured, and what stops it from following the token file. */
export function openGate(
  { tokens, grafana }: Pick<Settings, 'tokens' | 'grafana'>,
  review: Review,
  namespaces: () => Iterable<string>
): { gate: Gate; close(): void } {
  const file = new TokenFile(tokens.file);
  const identity = grafana && identityCheck(grafana, review);
  return { gate: new Gate({ tokens: file, scopes: tokens.scopes, identity, namespaces }), close: file.follow() };
}
