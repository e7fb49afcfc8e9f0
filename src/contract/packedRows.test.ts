import fc from 'fast-check';
import { packRows, unpackRows } from './packedRows';

const row = fc.record({ name: fc.string(), count: fc.integer(), owner: fc.option(fc.record({ kind: fc.string() })) });

test('rows that were packed and sent are the rows again', () => {
  fc.assert(
    fc.property(fc.array(row), fc.nat(), (rows, total) => {
      const answer = { total, rows };
      const sent = JSON.stringify(packRows(answer));
      expect(unpackRows(JSON.parse(sent) as object)).toEqual(JSON.parse(JSON.stringify(answer)));
      expect(rows.length < 2 || sent.length < JSON.stringify(answer).length).toBe(true);
    })
  );
});

test('an answer that is not packed stays as it is', () => {
  const answer = { rows: [{ name: 'a' }], total: 1 };
  expect(unpackRows(answer)).toBe(answer);
});
