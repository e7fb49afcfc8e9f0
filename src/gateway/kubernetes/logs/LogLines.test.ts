import fc from 'fast-check';
import { LogLines, LONGEST_LINE } from './LogLines';

function linesOf(...chunks: Buffer[]) {
  const splitter = new LogLines();
  return [...chunks.flatMap((chunk) => [...splitter.add(chunk)]), ...splitter.end()];
}

test.each([
  ['2026-11-23T12:00:00.5Z hello', { at: Date.UTC(2026, 10, 23, 12, 0, 0, 500), text: 'hello' }],
  ['2026-11-23T12:00:00.123456789Z a b', { at: Date.UTC(2026, 10, 23, 12, 0, 0, 123), text: 'a b' }],
  ['2026-11-23T13:00:00+01:00 x', { at: Date.UTC(2026, 10, 23, 12), text: 'x' }],
  ['2026-11-23T12:00:00Z ', { at: Date.UTC(2026, 10, 23, 12), text: '' }],
  ['2026-11-23T12:00:00Z', { at: Date.UTC(2026, 10, 23, 12), text: '' }],
  ['2026-11-23T12:00:00Z \u001b[31mred\u001b[0m <b>\u202e', { text: '\u001b[31mred\u001b[0m <b>\u202e' }],
  ['2026-11-23T12:00:00Z x\r', { text: 'x' }],
  ['no instant here', { at: null, text: 'no instant here', stamp: '' }],
  ['2026-13-99 x', { at: null, text: '2026-13-99 x' }],
  ['', { at: null, text: '' }],
])('%j', (line, expected) => {
  expect(linesOf(Buffer.from(`${line}\n`))).toMatchObject([{ cut: false, ...expected }]);
});

test('bytes that are no UTF-8 do not stop it', () => {
  const [line] = linesOf(Buffer.from([0xff, 0xc0, 0xaf, 0x00, 0x0a]));
  expect(line?.text).toContain('\ufffd');
});

test('a line beyond 16 kB is cut, the next one is whole again', () => {
  const stamp = '2026-11-23T12:00:00Z ';
  const lines = linesOf(
    Buffer.from(`${stamp}${'x'.repeat(1_000_000)}`),
    Buffer.from('yyy\n'),
    Buffer.from(`${stamp}z`)
  );
  expect(lines.map(({ cut }) => cut)).toEqual([true, false]);
  expect(lines[0]!.text.length).toBeLessThanOrEqual(LONGEST_LINE + 40);
  expect(lines[0]!.size).toBe(stamp.length + 1_000_004);
  expect(lines[1]!.text).toBe('z');
});

test('wherever the bytes are cut, the lines are the same', () => {
  const line = fc.constantFrom('2026-11-23T12:00:00.1Z grüße', '', 'x', '2026-11-23T12:00:01Z ' + '€'.repeat(9000));
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 6 }),
      fc.boolean(),
      fc.array(fc.nat(), { maxLength: 8 }),
      (all, end, cuts) => {
        const bytes = Buffer.from(all.join('\n') + (end ? '\n' : ''));
        const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
        const chunks = [0, ...places].map((from, index) => bytes.subarray(from, places[index]));
        expect(linesOf(...chunks)).toEqual(linesOf(bytes));
      }
    )
  );
});
