import fc from 'fast-check';
import { Reader } from './Reader';
import { Scratch } from './Scratch';
import { TemplateTable } from './TemplateTable';

function written(...bytes: number[]): Scratch {
  const scratch = new Scratch();
  scratch.append(Buffer.from(bytes), 0, bytes.length);
  return scratch;
}
const copy = (bytes: Buffer) => ({ bytes: Buffer.from(bytes) });

test('equal bytes are one object, made once', () => {
  const table = new TemplateTable<{ bytes: Buffer }>();
  const first = table.find(written(1, 2, 200), copy);
  expect(table.find(written(1, 2, 200), copy)).toBe(first);
  expect(table.find(written(1, 2, 201), copy)).not.toBe(first);
});

test('with other parents they are another one, whatever the salt', () => {
  const table = new TemplateTable<{ bytes: Buffer }>();
  const [mother, father] = [{}, {}];
  const first = table.find(written(1), copy, [mother]);
  expect(table.find(written(1), copy, [father])).not.toBe(first);
});

test('what is found is what was written, however many there were before', () => {
  const table = new TemplateTable<{ bytes: Buffer }>();
  fc.assert(
    fc.property(fc.array(fc.nat(255), { maxLength: 3 }), (bytes) => {
      expect([...table.find(written(...bytes), copy).bytes]).toEqual(bytes);
    }),
    { numRuns: 5000 }
  );
});

test('a padded length is read as any other, up to large messages', () => {
  const content = fc.uint8Array({ maxLength: 40_000 });
  fc.assert(
    fc.property(content, fc.nat(2 ** 31 - 1), (bytes, number) => {
      const scratch = new Scratch();
      const opened = scratch.open(5);
      scratch.append(Buffer.from(bytes), 0, bytes.length);
      scratch.close(opened);
      scratch.number(6, number);
      const reader = new Reader(Buffer.from(scratch.bytes.subarray(0, scratch.length)));
      reader.next();
      expect([reader.field, reader.view().equals(bytes)]).toEqual([5, true]);
      reader.next();
      expect([reader.field, reader.integer()]).toEqual([6, number]);
    }),
    { numRuns: 100 }
  );
});
