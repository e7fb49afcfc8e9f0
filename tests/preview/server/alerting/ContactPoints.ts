import { randomUUID } from 'node:crypto';
import { Refusal } from './Refusal';
import type { Provenance } from './storedRule';

export interface ContactPoint {
  uid: string;
  name: string;
  type: string;
  settings: Record<string, unknown>;
  disableResolveMessage: boolean;
  provenance?: Provenance;
}

export const REDACTED = '[REDACTED]';
/** Settings that nobody reads back. A webhook's address is not one of them. */
const SECRETS: Readonly<Record<string, readonly string[]>> = { slack: ['url', 'token'] };

function redacted(point: ContactPoint): ContactPoint {
  const settings = Object.fromEntries(
    Object.entries(point.settings).map(([key, value]) => [key, SECRETS[point.type]?.includes(key) ? REDACTED : value])
  );
  return { ...point, settings };
}

function check({ name, type, uid, settings }: ContactPoint): void {
  if (type === 'slack' && !settings.url && !(settings.recipient && settings.token)) {
    const what = settings.recipient
      ? 'token must be specified when using the Slack chat API'
      : 'recipient must be specified when using the Slack chat API';
    throw new Refusal(400, {
      message: `invalid object specification: failed to validate integration "${name}" (UID ${uid}) of type "slack": ${what}`,
    });
  }
}

/** Contact points in memory; their secrets stay inside. */
export class ContactPoints {
  private readonly byUid = new Map<string, ContactPoint>();

  list(): ContactPoint[] {
    return [...this.byUid.values()].map(redacted);
  }

  named(name: string): ContactPoint | undefined {
    return [...this.byUid.values()].find((point) => point.name === name);
  }

  create(given: Partial<ContactPoint>, provenance: Provenance): ContactPoint {
    const { uid = '', name = '', type = '', settings = {}, disableResolveMessage = false } = given;
    const point = { uid, name, type, settings, disableResolveMessage };
    check(point);
    const stored = { ...point, uid: uid || randomUUID(), ...(provenance === '' ? {} : { provenance }) };
    this.byUid.set(stored.uid, stored);
    return redacted(stored);
  }

  /** `[REDACTED]` keeps the secret that is stored. */
  update(uid: string, given: Partial<ContactPoint>): void {
    const before = this.byUid.get(uid);
    if (!before) {
      throw new Refusal(404, { message: 'contact point not found' });
    }
    if (before.provenance === 'file') {
      throw new Refusal(403, { message: "Resource with provenance status 'file' cannot be managed via API" });
    }
    const settings = Object.fromEntries(
      Object.entries(given.settings ?? {}).map(([key, value]) => [
        key,
        value === REDACTED ? before.settings[key] : value,
      ])
    );
    const after = { ...before, ...given, uid, settings };
    check(after);
    this.byUid.set(uid, after);
  }

  remove(uid: string): void {
    this.byUid.delete(uid);
  }
}
