import fc from 'fast-check';
import { DecodeError } from '../protobuf/DecodeError';
import { Reader } from '../protobuf/Reader';
import { bytesField } from '../testing/encode';
import { anyPod } from '../testing/anyPod';
import { encodePod } from '../testing/encodePod';
import { decodeIdentity } from './identity';

test('is what the whole object says', () => {
  fc.assert(
    fc.property(anyPod, (pod) => {
      const { namespace, name, uid, resourceVersion } = pod.meta;
      expect(decodeIdentity(new Reader(encodePod(pod)))).toEqual({ namespace, name, uid, resourceVersion });
    }),
    { numRuns: 100 }
  );
});

test('an object that begins with something else has none', () => {
  expect(decodeIdentity(new Reader(bytesField(2, 'spec')))).toBeNull();
  expect(decodeIdentity(new Reader(Buffer.alloc(0)))).toBeNull();
});

test('metadata that is cut short is an error', () => {
  expect(() => decodeIdentity(new Reader(Buffer.from([0x0a, 9, 0x0a, 200])))).toThrow(DecodeError);
});
