import fc from 'fast-check';
import { Window } from './Window';

const chunks = fc.array(fc.uint8Array({ maxLength: 200_000 }), { maxLength: 12 });

test('gives what was added, however it is cut, and holds little more than what is not taken', () => {
  fc.assert(
    fc.property(chunks, fc.array(fc.nat(150_000), { maxLength: 40 }), (added, takes) => {
      const window = new Window();
      const expected = Buffer.concat(added);
      let most = 0;
      let given = 0;
      const take = (count: number) => {
        if (count > 0) {
          expect(window.at(count - 1)).toBe(expected[given + count - 1]);
        }
        expect(window.take(count).equals(expected.subarray(given, given + count))).toBe(true);
        given += count;
      };
      for (const chunk of added) {
        window.add(Buffer.from(chunk));
        most = Math.max(most, window.length);
        take(Math.min(window.length, takes.shift() ?? 0));
      }
      take(window.length);
      expect([given, window.length]).toEqual([expected.length, 0]);
      expect(window.bytes.length).toBeLessThanOrEqual(Math.max(64 * 1024, 2 * most));
    }),
    { numRuns: 50 }
  );
});
