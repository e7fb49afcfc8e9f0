import { Reader } from '../protobuf/Reader';
import { numberField } from '../testing/encode';
import { decodeTime } from './time';

const time = (seconds: number, nanos = 0) =>
  decodeTime(new Reader(Buffer.concat([numberField(1, seconds), numberField(2, nanos)])));

test.each([
  [0, 0, 0],
  [1, 999_999_999, 1999],
  [253_402_300_799, 0, Date.parse('9999-12-31T23:59:59Z')],
  [8_640_000_000_000, 0, 8.64e15],
  [8_640_000_000_001, 0, null],
  [2 ** 62, 0, null],
])('%d s and %d ns are %j', (seconds, nanos, expected) => {
  expect(time(seconds, nanos)).toBe(expected);
});

test('an empty message is no time', () => {
  expect(decodeTime(new Reader(Buffer.alloc(0)))).toBeNull();
});
