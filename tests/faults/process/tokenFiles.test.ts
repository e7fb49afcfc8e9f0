import fc from 'fast-check';
import { TokenFile } from '../../../src/gateway/access/tokens/TokenFile';
import { TokenFileCredentials } from '../../../src/gateway/kubernetes/connection/TokenFileCredentials';
import { TokenRotation } from '../plan/TokenRotation';

/** F25: what may happen to a token file, and how long after it somebody looks. */
const happenings = fc.array(
  fc.record({
    what: fc.constantFrom('rotate', 'empty', 'folder', 'nothing'),
    waitMs: fc.constantFrom(10, 1000, 5000, 29_000, 61_000),
  }),
  { minLength: 1, maxLength: 12 }
);

function befall(rotation: TokenRotation, what: string): void {
  switch (what) {
    case 'rotate':
      return rotation.rotate();
    case 'empty':
      return rotation.empty();
    case 'folder':
      return rotation.replaceByFolder();
  }
}

/** Lets everything happen to a token file and calls `look` after each step. */
async function through(
  steps: ReadonlyArray<{ what: string; waitMs: number }>,
  begin: (rotation: TokenRotation, now: () => number) => Promise<(what: string, waitMs: number) => Promise<void>>
): Promise<void> {
  const rotation = new TokenRotation(new Set());
  let now = 0;
  try {
    const look = await begin(rotation, () => now);
    for (const { what, waitMs } of steps) {
      befall(rotation, what);
      now += waitMs;
      await look(what, waitMs);
    }
  } finally {
    rotation.remove();
  }
}

test('callers: the newest token is accepted a second later and none before it; an absent file lasts half a minute', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, (steps) =>
      through(steps, async (rotation, now) => {
        const tokens = new TokenFile(rotation.file, now);
        const old = new Set<string>();
        let readable = true;
        let newest = rotation.accepted!;
        let unreadFor = 0;
        return async (what, waitMs) => {
          if (what === 'rotate') {
            old.add(newest);
            newest = rotation.accepted!;
          }
          readable = what === 'nothing' ? readable : what === 'rotate';
          unreadFor = readable ? 0 : unreadFor + waitMs;
          const accepted = (await tokens.find(newest)) !== null;
          if (readable && waitMs >= 1000) {
            expect(accepted).toBe(true);
            expect((await Promise.all([...old].map((token) => tokens.find(token)))).filter(Boolean)).toEqual([]);
          }
          expect(await tokens.find('')).toBeNull();
          if (unreadFor > 62_000) {
            expect(accepted).toBe(false);
          }
        };
      })
    ),
    { numRuns: 100 }
  );
}, 60_000);

test('the gateway itself: a refused token is read again at once, and the last good one serves while the file is away', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, (steps) =>
      through(steps, async (rotation, now) => {
        const credentials = new TokenFileCredentials(rotation.file, now);
        let sent = `Bearer ${rotation.accepted}`;
        let readable = true;
        await credentials.refresh();
        return async (what) => {
          readable = what === 'nothing' ? readable : what === 'rotate';
          await credentials.refresh();
          const { authorization } = await credentials.headers();
          expect(authorization).toBe(readable ? `Bearer ${rotation.accepted}` : sent);
          sent = authorization!;
        };
      })
    ),
    { numRuns: 100 }
  );
}, 60_000);
