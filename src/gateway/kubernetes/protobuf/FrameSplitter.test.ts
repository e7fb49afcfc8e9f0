import fc from 'fast-check';
import { DecodeError } from './DecodeError';
import { FrameSplitter } from './FrameSplitter';

function frame(body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

test('frames come back whole, however the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), fc.integer({ min: 1, max: 40 }), (bodies, chunkSize) => {
      const stream = Buffer.concat(bodies.map(frame));
      const splitter = new FrameSplitter();
      const found: Buffer[] = [];
      for (let start = 0; start < stream.length; start += chunkSize) {
        splitter.add(stream.subarray(start, start + chunkSize));
        for (let next = splitter.next(); next; next = splitter.next()) {
          found.push(next);
        }
      }
      expect(found.map((body) => [...body])).toEqual(bodies.map((body) => [...body]));
      expect(splitter.atBoundary).toBe(true);
    })
  );
});

test('a frame longer than any object is refused before its bytes come', () => {
  const splitter = new FrameSplitter();
  splitter.add(Buffer.from([0x7f, 0xff, 0xff, 0xff]));
  expect(() => splitter.next()).toThrow(DecodeError);
});
