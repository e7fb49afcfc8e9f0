import { verify } from 'node:crypto';
import type { EpochMs } from '../../../contract/time';
import type { GrafanaSettings } from '../../settings/Settings';
import { checkClaims } from './checkClaims';
import type { Identity } from './Identity';
import { identityRefused } from './IdentityError';
import type { KeySet } from './KeySet';
import { parseIdToken } from './parseIdToken';

/** Tells who a signed Grafana token speaks of; nothing is remembered from one token to the next. */
export class IdentityVerifier {
  constructor(
    private readonly settings: Pick<GrafanaSettings, 'url' | 'orgs' | 'stack' | 'clockSkewMs'>,
    private readonly keys: KeySet,
    private readonly now: () => EpochMs = Date.now
  ) {}

  /** Rejects with HttpError `identity-refused`, or `identity-unverifiable` while the keys are not known. */
  async verify(token: string): Promise<Identity> {
    const { kid, claims, signed, signature } = parseIdToken(token);
    const key = await this.keys.find(kid);
    if (!key) {
      throw identityRefused('it is signed with a key that Grafana does not have');
    }
    if (!verify('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }, signature)) {
      throw identityRefused('its signature is wrong');
    }
    return checkClaims(claims, this.settings, this.now());
  }
}
