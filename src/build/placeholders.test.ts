import { fillPlaceholders } from './placeholders';

test('version and day are filled in wherever they stand; a set epoch makes the day repeatable', () => {
  const text = '{"version": "%VERSION%", "updated": "%TODAY%", "again": "%VERSION%"}';
  expect(fillPlaceholders(text, '1.2.3', '86400')).toBe(
    '{"version": "1.2.3", "updated": "1970-01-02", "again": "1.2.3"}'
  );
});
