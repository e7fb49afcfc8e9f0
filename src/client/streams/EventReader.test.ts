import fc from 'fast-check';
import { EventReader, type RawEvent } from './EventReader';

const read = (...pieces: string[]) => {
  const reader = new EventReader();
  return pieces.flatMap((piece) => reader.add(piece));
};

test.each<[string, string, RawEvent[]]>([
  ['an event', 'id: 1\nevent: a\ndata: {"x":1}\n\n', [{ id: '1', event: 'a', data: '{"x":1}' }]],
  ['no name, no id', 'data: x\n\n', [{ id: '', event: 'message', data: 'x' }]],
  ['several lines of data', 'data: a\ndata:  b\n\n', [{ id: '', event: 'message', data: 'a\n b' }]],
  [
    'comments and unknown fields',
    ':\n\n: hi\nretry: 5\nnonsense\ndata: x\n\n',
    [{ id: '', event: 'message', data: 'x' }],
  ],
  ['an event without data', 'event: a\n\ndata: x\n\n', [{ id: '', event: 'message', data: 'x' }]],
  [
    'an id that stays',
    'id: 1\ndata: a\n\ndata: b\n\n',
    [
      { id: '1', event: 'message', data: 'a' },
      { id: '1', event: 'message', data: 'b' },
    ],
  ],
  [
    'CR and CRLF',
    'data: a\r\rdata: b\r\n\r\n',
    [
      { id: '', event: 'message', data: 'a' },
      { id: '', event: 'message', data: 'b' },
    ],
  ],
  ['one that is not complete', 'data: a\n', []],
])('reads %s', (_name, text, events) => {
  expect(read(text)).toEqual(events);
});

test('wherever the text is cut, the events are the same', () => {
  const lines = fc.constantFrom('data: a', 'data: {"b": "ü"}', 'event: e', 'id: 7', ': beat', '', '', 'data');
  const end = fc.constantFrom('\n', '\r\n', '\r');
  const text = fc.array(fc.tuple(lines, end), { maxLength: 30 }).map((parts) => parts.flat().join('') + 'x');
  fc.assert(
    fc.property(text, fc.array(fc.nat(400), { maxLength: 12 }), (whole, cuts) => {
      const places = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b);
      const pieces = [0, ...places].map((from, index) => whole.slice(from, places[index]));
      expect(read(...pieces)).toEqual(read(whole));
    })
  );
});

test('what never ends is given up', () => {
  const reader = new EventReader();
  const megabyte = 'x'.repeat(1024 * 1024);
  expect(() => Array.from({ length: 9 }, () => reader.add(megabyte))).toThrow(RangeError);
  const lines = new EventReader();
  expect(() => Array.from({ length: 9 }, () => lines.add(`data: ${megabyte}\n`))).toThrow(RangeError);
});
