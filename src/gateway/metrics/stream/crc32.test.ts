import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { combineCrc32 } from './crc32';

test('two texts have the CRC of the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.uint8Array({ maxLength: 5000 }), (first, second) => {
      const whole = Buffer.concat([first, second]);
      return combineCrc32(crc32(first), crc32(second), second.length) === crc32(whole);
    })
  );
});

test('a gigabyte of zeros takes no longer than a byte', () => {
  expect(combineCrc32(1, 0, 2 ** 30)).toBe(combineCrc32(combineCrc32(1, 0, 2 ** 29), 0, 2 ** 29));
});
