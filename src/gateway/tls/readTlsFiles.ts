import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import type { TlsSettings } from '../settings/Settings';
import { readSmallFile } from '../settings/file/readSmallFile';
import { SettingsError } from '../settings/SettingsError';

const LARGEST = 256 * 1024;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/** A certificate and its key that go together. */
export interface TlsPair {
  options: Pick<SecureContextOptions, 'cert' | 'key' | 'minVersion'>;
  /** The server's own certificate, first of the chain. */
  certificate: X509Certificate;
}

async function textOf(place: string, file: string): Promise<string> {
  return readSmallFile(file, LARGEST).catch((error: Error) => {
    throw new SettingsError(place, `found ${file}: ${error.message}`, 'a readable PEM file');
  });
}

function certificateIn(text: string, file: string): X509Certificate {
  const blocks = text.match(CERTIFICATE) ?? [];
  try {
    const [first] = blocks.map((block) => new X509Certificate(block));
    if (first) {
      return first;
    }
  } catch {
    // Told below: OpenSSL's words name neither file nor cause.
  }
  throw new SettingsError('tls.certFile', `found ${file}, which holds no certificate`, 'a certificate chain in PEM');
}

function keyIn(text: string, file: string): KeyObject {
  const refuse = (found: string): never => {
    throw new SettingsError('tls.keyFile', `found ${file}, ${found}`, 'a private key in PEM, not encrypted');
  };
  if (/ENCRYPTED/.test(text)) {
    return refuse('which is encrypted');
  }
  try {
    return createPrivateKey(text);
  } catch {
    return refuse('which holds no private key');
  }
}

/** Reads both files and sees that they go together. Rejects with SettingsError, which holds nothing of the key. */
export async function readTlsFiles({ certFile, keyFile, minVersion }: TlsSettings): Promise<TlsPair> {
  const [cert, key] = await Promise.all([textOf('tls.certFile', certFile), textOf('tls.keyFile', keyFile)]);
  const certificate = certificateIn(cert, certFile);
  if (!certificate.checkPrivateKey(keyIn(key, keyFile))) {
    throw new SettingsError(
      'tls.keyFile',
      `found ${keyFile}, the key of another certificate`,
      `the key of ${certFile}`
    );
  }
  const options = { cert, key, minVersion };
  try {
    createSecureContext(options);
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new SettingsError('tls', `found a certificate that cannot be served (${code})`, 'one that OpenSSL accepts');
  }
  return { options, certificate };
}
